/** Something could not run at all (exit code 2): a sentence that says what, and the cure. Thrown by effects, never by decisions. */
export class Unable extends Error {
  readonly help: string
  constructor(message: string, help: string) {
    super(message)
    this.name = 'Unable'
    this.help = help
  }
}
