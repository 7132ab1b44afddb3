import type { SmsMessage, VoiceMessage } from '../../scripts/core/deliver/message.ts'
import type { OpenDelivery } from '../../scripts/core/deliver/provider.ts'

/** A number that nobody has, of those kept for fiction. */
export const NUMBER = '+15550100142'

/** A text message, each number another. */
export function smsOf(number: number, more: Partial<SmsMessage> = {}): SmsMessage {
  return {
    ...{ channel: 'sms', entry: 'INC-2030-0001', moment: `update-${number}`, contact: 'con-0001', to: NUMBER },
    text: `L1 Monitoring: Volumes cannot be written (${number}). INC-2030-0001 https://status.example/incidents/INC-2030-0001/`,
    pieces: { state: 'L1 Monitoring', title: `Volumes cannot be written (${number})` },
    ...{ segments: 1, date: '2024-03-29T17:30:00Z', language: 'en' },
    ...more,
  }
}

/** A call, each number another. */
export function voiceOf(number: number, more: Partial<VoiceMessage> = {}): VoiceMessage {
  return {
    ...{ channel: 'voice', entry: 'INC-2030-0001', moment: `update-${number}`, contact: 'con-0001', to: NUMBER },
    text: `This is Meridian Cloud. Volumes cannot be written, ${number}.\nOnce more. Volumes cannot be written, ${number}.`,
    ...{ date: '2024-03-29T17:30:00Z', language: 'en' },
    ...more,
  }
}

/** A delivery whose run was at it from 17:30 to 17:35, and that is asked about an hour later. */
export function openOf(channel: 'sms' | 'voice', more: Partial<OpenDelivery> = {}): OpenDelivery {
  return {
    ...{ entry: 'INC-2030-0001', moment: 'update-1', contact: 'con-0001', channel },
    ...{ key: '1'.repeat(64), run: 'run-1', claimed: '2024-03-29T17:30:00.000Z' },
    ...{ over: '2024-03-29T17:35:00.000Z', asked: '2024-03-29T18:35:00.000Z' },
    reader: { id: 'con-0001', language: 'en', time_zone: 'UTC', channels: { sms: NUMBER, voice: NUMBER } },
    ...more,
  }
}
