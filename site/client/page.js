// Adds the reader's own time to every time, and turns the line about the page's age into a warning once it is too old.
;(() => {
  const { lang, dataset } = document.documentElement
  const name = (at, part) => new Intl.DateTimeFormat(lang, { [part]: 'short' }).format(at)
  const two = (number) => String(number).padStart(2, '0')
  for (const element of document.querySelectorAll('time[datetime*="T"]')) {
    const at = new Date(element.dateTime)
    if (!at.getTimezoneOffset()) continue
    const parts = {
      weekday: name(at, 'weekday'),
      day: at.getDate(),
      month: at.getMonth() + 1,
      month_name: name(at, 'month'),
      year: at.getFullYear(),
      hour: two(at.getHours()),
      minute: two(at.getMinutes()),
    }
    const pattern = at.getDate() === at.getUTCDate() ? dataset.local : dataset.localDay
    const local = document.createElement('span')
    local.className = 'local'
    const text = pattern.replace(/{(\w+)}/g, (_, part) => parts[part])
    local.textContent = text.trim()
    element.append(text.startsWith(' ') ? ' ' : '', local)
  }
  const age = document.querySelector('[data-until]')
  const look = () => {
    if (!age || Date.now() < Date.parse(age.dataset.until) || age.classList.contains('late')) return
    age.classList.add('late')
    age.setAttribute('role', 'alert')
    age.prepend(Object.assign(document.createElement('strong'), { textContent: age.dataset.warning }), ' ')
  }
  look()
  setInterval(look, 30000)
})()
