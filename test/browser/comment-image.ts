import { readFileSync } from 'node:fs'
import { commentPage } from './github-look.ts'
import { launchBrowser } from './launch.ts'

// The comment of a pull request in GitHub's look: `npm run comment-image -- COMMENT.md PICTURE.png [light|dark]`, of what
// `care gate --comment COMMENT.md` wrote.
const [markdown = 'comment.md', picture = 'comment.png', colorScheme = 'light'] = process.argv.slice(2)
const browser = await launchBrowser()
try {
  const context = await browser.newContext({
    colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
    viewport: { width: 860, height: 900 },
    javaScriptEnabled: false,
  })
  const tab = await context.newPage()
  await tab.setContent(commentPage(readFileSync(markdown, 'utf8')))
  await tab.screenshot({ path: picture, fullPage: true })
} finally {
  await browser.close()
}
