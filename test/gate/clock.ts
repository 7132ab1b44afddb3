/**
 * Loaded before `care` (`node --import`): the clock of the machine that a workflow runs on. It starts at TEST_CLOCK and goes on from there,
 * so that a step can be run as it stands, without `--now`.
 */
const Real = Date
const offset = Real.parse(process.env['TEST_CLOCK'] ?? '') - Real.now()
const now = () => Real.now() + offset

globalThis.Date = new Proxy(Real, {
  apply: () => new Real(now()).toString(),
  construct: (_, given: [] | ConstructorParameters<typeof Date>) =>
    given.length ? new Real(...given) : new Real(now()),
  get: (of, name) => (name === 'now' ? now : Reflect.get(of, name)),
})
