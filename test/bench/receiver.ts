import { spawn } from 'node:child_process'
import { createServer, type Server, type Socket } from 'node:net'
import { fileURLToPath } from 'node:url'

/** Where a process that takes everything listens. */
export interface Receiver {
  readonly http: number
  readonly smtp: number
}

/**
 * Starts a process that takes every mail and looks at none: the strict doubles of the tests would be what is measured. It ends with
 * the process that started it, and does not keep that one from ending.
 */
export async function openReceiver(): Promise<Receiver> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url)], { stdio: ['pipe', 'pipe', 'inherit'] })
  const line = await new Promise<string>((resolve, reject) => {
    child.once('error', reject)
    child.stdout.once('data', (part: Buffer) => resolve(part.toString()))
  })
  for (const each of [child, child.stdin, child.stdout]) (each as unknown as { unref: () => void }).unref()
  return JSON.parse(line)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [http, smtp] = await Promise.all([answerHttp, answerSmtp].map((answer) => listening(createServer(answer))))
  process.stdout.write(JSON.stringify({ http, smtp }))
  process.stdin.resume().once('end', () => process.exit())
}

/** Every body is read to its end; a POST is taken, of anything else there is nothing. */
function answerHttp(socket: Socket): void {
  let head = ''
  let left = 0
  let answer = ''
  socket.on('error', () => {})
  socket.on('data', (part) => {
    let at = 0
    while (at < part.length || (left === 0 && answer !== '')) {
      if (answer === '') {
        head += part.toString('latin1', at)
        const end = head.indexOf('\r\n\r\n')
        if (end < 0) return
        at = part.length - (head.length - end - 4)
        left = Number(/\r\ncontent-length: (\d+)/i.exec(head.slice(0, end))?.[1] ?? 0)
        answer = head.startsWith('POST') ? 'HTTP/1.1 202 OK\r\nContent-Length: 0\r\n\r\n' : nothing
        head = ''
      }
      const taken = Math.min(left, part.length - at)
      left -= taken
      at += taken
      if (left > 0) return
      socket.write(answer)
      answer = ''
    }
  })
}

const nothing = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n[]'

/** One connection, command by command: clients wait for each answer. */
function answerSmtp(socket: Socket): void {
  let isData = false
  let tail = ''
  socket.on('error', () => {})
  socket.write('220 receiver.example ESMTP\r\n')
  socket.on('data', (part) => {
    tail = (tail + part.toString('latin1', Math.max(0, part.length - 5))).slice(-5)
    if (isData) {
      if (tail !== '\r\n.\r\n') return
      isData = false
      socket.write('250 queued\r\n')
      return
    }
    const command = part.toString('latin1', 0, 4).toUpperCase()
    isData = command === 'DATA'
    tail = ''
    socket.write(replies[command] ?? '250 ok\r\n')
  })
}

const replies: Readonly<Record<string, string>> = {
  EHLO: '250-receiver.example\r\n250-8BITMIME\r\n250 SIZE 30000000\r\n',
  DATA: '354 go on\r\n',
  QUIT: '221 bye\r\n',
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
  })
}
