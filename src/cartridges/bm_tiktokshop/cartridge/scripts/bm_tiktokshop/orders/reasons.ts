import type { ListedOrder } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/listOrders';
import type { Tone } from '../platform/rules/statusTone';
import { text } from '../platform/webPage';

/** Why an order needs a person. */
export interface Reason {
    tone: Tone;
    text: string;
    /** What the badge is too short for; empty for nothing. */
    more: string;
}

/** Why an order needs a person, most urgent first: deadline, request, dead letter, hold, alert, tag. */
export function reasonsOf(order: ListedOrder): Reason[] {
    const holds = order.holdReason === '' ? [] : order.holdReason.split(', ');
    return ([] as Reason[]).concat(
        order.isLate ? [reason('bad', text('attention.one.late'))] : [],
        order.hasOpenRequest ? [reason('warn', text('attention.one.request'))] : [],
        order.hasDeadLetter ? [reason('bad', text('order.deadletter'))] : [],
        holds.map((hold) => reason('bad', text('hold.' + hold, hold))),
        order.needsAttention ? [{ tone: 'warn' as const, text: text('order.attention'), more: order.alert }] : [],
        order.tag === '' ? [] : [reason('over', text('tag.' + order.tag.replace(/ /g, '-'), order.tag))]
    );
}

function reason(tone: Tone, words: string): Reason {
    return { tone: tone, text: words, more: '' };
}
