/** A login as it is compared: A to Z and a to z are the same, and no other letter becomes one of them, as a Kelvin sign would become a k. */
export function loginKey(user: string): string {
  return user.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

/** Whether two logins are those of the same user. */
export function isSameLogin(a: string, b: string): boolean {
  return loginKey(a) === loginKey(b)
}
