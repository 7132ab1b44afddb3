import { launchBrowser } from '/work/main/test/browser/launch.ts'
import { serve, staticFiles } from '/work/main/scripts/io/serve.ts'
const dir=process.argv[2]!, out=process.argv[3]!, only=process.argv[4]
const s=await serve(staticFiles(dir),0)
const b=await launchBrowser()
const list=JSON.parse(process.argv[5]??'[]')
for(const [name,path,w,scheme,tz] of list){ if(only && only!=='all' && !name.includes(only)) continue
 const c=await b.newContext({viewport:{width:w,height:900},colorScheme:scheme,timezoneId:tz??'Europe/Berlin',deviceScaleFactor:w<500?2:1})
 const p=await c.newPage(); await p.clock.setFixedTime(new Date('2024-07-02T08:05:00Z')); p.on('console',m=>console.log(name,m.text()))
 await p.goto(s.url+path); await p.screenshot({path:`${out}/${name}.png`,fullPage:true}); await c.close()}
await b.close(); await s.close()
