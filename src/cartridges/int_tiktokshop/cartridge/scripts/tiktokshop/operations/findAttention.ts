import { now } from '../platform/clock';
import { answerDeadlineOf, cancelRequestOf } from '../lifecycle/store/ledger/cancelRequest';
import { getAnyEntry } from '../lifecycle/store/ledger/findEntry';
import { needsAttention } from '../lifecycle/store/ledger/alerts';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { alertTextOf } from '../lifecycle/store/orderNotes';
import { openHoldOf } from '../lifecycle/store/orderState';
import { orderOf } from '../lifecycle/store/orders';
import type { Task } from '../tasks/store/tasks';
import type { TotalFigures } from '../figures/countOrders';
import type { WatchFigures } from './watchWork';
import { textOfStored } from '../platform/noticeText';
import { endsByItself } from './endsByItself';

/** Entries shown of each kind; the lists have all of them. */
const NAMED = 5;

/** An order that a person has to look at, and why. */
export interface Attention {
    kind: 'late' | 'request' | 'dead' | 'held' | 'alert';
    /** Empty for a task without an order. */
    orderNo: string;
    /** Id and kind of the task; empty if it is no task. */
    taskId: string;
    taskKind: string;
    /** Codes of hold reasons, separated by commas; code of a task's last error. */
    code: string;
    /** Details that the code does not tell; empty if there are none. */
    text: string;
    /** The deadline; null if there is none. */
    due: Date | null;
    /** Of a request to cancel: whether it can be refused here, by a shipment only, or answered elsewhere. */
    answer: RequestAnswer;
    /** Of an alert: whether it ends once what it asks for is done, without a person who closes it. */
    endsByItself: boolean;
}

/** How a buyer's request is answered; empty for anything else. */
export type RequestAnswer = '' | 'refuse' | 'ship' | 'elsewhere';

/** A deadline of an order. */
export interface Deadline {
    /** When the order must ship, or when its buyer must have an answer. */
    kind: 'dispatch' | 'answer';
    orderNo: string;
    due: Date;
}

/**
 * Orders that need a person, most urgent kind first, each once. TikTokShop-ProcessTasks has found them; each is read
 * again by key, so that settled ones are not shown.
 * @param dead - dead letters, oldest first
 * @param answerIn - how requests of a shop are answered
 */
export function findAttention(
    watch: WatchFigures,
    total: TotalFigures,
    dead: Task[],
    answerIn: (shopId: string) => RequestAnswer
): Attention[] {
    const late = dispatches(watch).filter((deadline) => deadline.due < now());
    const found = late
        .slice(0, NAMED)
        .map((deadline) => lateOf(deadline))
        .concat(
            openRequests(watch)
                .slice(0, NAMED)
                .map((entry) => requestOf(entry, answerIn(entry.custom.shopId || ''))),
            dead.slice(0, NAMED).map(deadOf),
            heldOrders(total.ids.held || []),
            alertedOrders(watch.alertIds)
        );
    return found.filter((one, index) => one.orderNo === '' || positionOf(found, one) === index);
}

function positionOf(found: Attention[], wanted: Attention): number {
    return found.map((one) => one.orderNo).indexOf(wanted.orderNo);
}

/** Deadlines that have not passed, soonest first. */
export function findDeadlines(watch: WatchFigures): Deadline[] {
    return dispatches(watch)
        .concat(answers(watch))
        .filter((deadline) => deadline.due >= now())
        .sort((one, other) => one.due.getTime() - other.due.getTime());
}

function dispatches(watch: WatchFigures): Deadline[] {
    return entriesOf(watch.dispatchIds)
        .filter((entry) => entry.custom.awaitsShipment === true && entry.custom.shipBy !== null)
        .map((entry) => ({ kind: 'dispatch', orderNo: entry.custom.orderNo || '', due: entry.custom.shipBy as Date }));
}

function openRequests(watch: WatchFigures): LedgerEntry[] {
    return entriesOf(watch.requestIds).filter((entry) => entry.custom.requestOpen === true);
}

/** Without a deadline, the answer is due now. */
function answers(watch: WatchFigures): Deadline[] {
    return openRequests(watch).map((entry) => ({
        kind: 'answer',
        orderNo: entry.custom.orderNo || '',
        due: answerDeadlineOf(cancelRequestOf(entry)) || now()
    }));
}

function entriesOf(ids: string[]): LedgerEntry[] {
    return ids.map((id) => getAnyEntry(id) as LedgerEntry).filter((entry) => entry !== null);
}

function lateOf(deadline: Deadline): Attention {
    const found = attention('late', deadline.orderNo);
    found.due = deadline.due;
    return found;
}

function requestOf(entry: LedgerEntry, answer: RequestAnswer): Attention {
    const found = attention('request', entry.custom.orderNo || '');
    found.due = answerDeadlineOf(cancelRequestOf(entry));
    found.answer = answer;
    return found;
}

function deadOf(task: Task): Attention {
    const found = attention('dead', task.custom.orderNo || '');
    found.code = task.custom.lastCode || '';
    found.text = textOfStored(task.custom.lastError || '');
    found.taskId = task.custom.taskId;
    found.taskKind = task.custom.kind || '';
    return found;
}

function heldOrders(ids: string[]): Attention[] {
    return entriesOf(ids)
        .map((entry) => {
            const order = orderOf(entry);
            const found = attention('held', entry.custom.orderNo || '');
            found.code = order ? openHoldOf(order, entry) : '';
            return found;
        })
        .filter((one) => one.code !== '')
        .slice(0, NAMED);
}

function alertedOrders(ids: string[]): Attention[] {
    return entriesOf(ids)
        .filter(needsAttention)
        .slice(0, NAMED)
        .map((entry) => {
            const order = orderOf(entry);
            const found = attention('alert', entry.custom.orderNo || '');
            found.text = order ? alertTextOf(order, entry) : '';
            found.endsByItself = endsByItself(entry);
            return found;
        });
}

function attention(kind: Attention['kind'], orderNo: string): Attention {
    return {
        kind: kind,
        orderNo: orderNo,
        taskId: '',
        taskKind: '',
        code: '',
        text: '',
        due: null,
        answer: '',
        endsByItself: false
    };
}
