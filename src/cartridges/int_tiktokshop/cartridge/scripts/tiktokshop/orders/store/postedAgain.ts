import { describeError, logOf } from '../../platform/log';
import { getRecord, storeRecord } from '../../platform/storedValues';
import { inTransaction } from '../../platform/transaction';

const NAME = 'postedAgain';
/** Ids kept of each list; so many at once have one cause. */
const KEPT = 100;

/** TikTok ids that were posted while their orders could not be read. */
interface PostedAgain {
    /** TikTokShop-ProcessTasks, which may read all orders, has to look for these. */
    waiting: string[];
    /** It has looked for these, and no order keeps an entry for them. */
    unknown: string[];
}

/** Whether TikTokShop-ProcessTasks has looked for an order with this id and found none. */
export function isUnknown(externalOrderId: string): boolean {
    return posted().unknown.indexOf(externalOrderId) >= 0;
}

/** Has TikTokShop-ProcessTasks look for an order. Never throws: the next post asks again. */
export function lookFor(externalOrderId: string): void {
    try {
        inTransaction(() => {
            const known = posted();
            if (known.waiting.indexOf(externalOrderId) < 0) {
                known.waiting = known.waiting.concat([externalOrderId]).slice(-KEPT);
                storeRecord(NAME, known);
            }
        });
    } catch (e) {
        logOf('create').warn('order ' + externalOrderId + ' is not looked for: ' + describeError(e));
    }
}

/** Ids to look for. */
export function toLookFor(): string[] {
    return posted().waiting;
}

/** Records that an id was looked for. Needs a transaction. */
export function lookedFor(externalOrderId: string, isFound: boolean): void {
    const known = posted();
    storeRecord(NAME, {
        waiting: known.waiting.filter((id) => id !== externalOrderId),
        unknown: isFound ? known.unknown : known.unknown.concat([externalOrderId]).slice(-KEPT)
    });
}

function posted(): PostedAgain {
    return getRecord<PostedAgain>(NAME, { waiting: [], unknown: [] });
}
