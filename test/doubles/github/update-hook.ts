// Run by Git before it moves a ref: asks the double whether the rules allow it. What is printed reaches whoever pushes.
const [ref = '', before = '', after = ''] = process.argv.slice(2)
const { DOUBLE_HOOK_URL: url = '', DOUBLE_HOOK_PUSH: push = '' } = process.env
const answer = await fetch(url, { method: 'POST', body: JSON.stringify({ push, ref, before, after }) })
const refusal = await answer.text()
if (refusal) process.stderr.write(`${refusal}\n`)
process.exitCode = answer.ok && refusal === '' ? 0 : 1
