import { applyMessage } from './applyMessage';
import { B2C_COMMERCE, plainMessage } from './rules/orderMessage';
import type { TakenUnits } from './rules/takenUnits';
import { common, countUnits, plus } from './rules/units';
import type { Units } from './rules/units';
import { unjudgedWords, writeUnjudged } from './store/changedWords';
import type { Words } from './store/changedWords';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { unjudgedGoods, unjudgedGoodsOfSuccessor, withoutTaken, writeUnjudgedGoods } from './store/unjudgedGoods';
import type { WrittenGoods } from './store/unjudgedGoods';

/** What was written to an edited order and to its successor, and was not judged before the edit. */
export interface Unjudged {
    /** Of the edited order, then of the successor. */
    words: Words[];
    goods: WrittenGoods;
    goodsOfSuccessor: WrittenGoods;
}

/** Reads what was not judged yet, while the entry still names the edited order. */
export function readUnjudged(successor: dw.order.Order, edited: dw.order.Order, entry: LedgerEntry): Unjudged {
    return {
        words: [edited, successor].map((order) => unjudgedWords(order, entry)),
        goods: unjudgedGoods(edited, entry),
        goodsOfSuccessor: unjudgedGoodsOfSuccessor(successor, edited, entry)
    };
}

/**
 * Writes what was not judged to the successor, for the sweep to judge. Units that the edit took are settled here, because no line
 * of the successor counts them. Needs a transaction.
 * @param taken - units that this edit took
 */
export function carryUnjudged(
    successor: dw.order.Order,
    entry: LedgerEntry,
    unjudged: Unjudged,
    taken: Pick<TakenUnits, 'cancelled' | 'open'>
): void {
    const toldAndTaken = common(unjudged.goods.cancelled, taken.open);
    unjudged.words.forEach((words) => writeUnjudged(successor, words));
    writeUnjudgedGoods(successor, withoutTaken(unjudged.goods, plus(taken.cancelled, toldAndTaken)));
    writeUnjudgedGoods(successor, unjudged.goodsOfSuccessor);
    cancelTaken(successor, entry, toldAndTaken);
}

/** Cancels units that a line of the edited order called cancelled, before the edit took them. */
function cancelTaken(successor: dw.order.Order, entry: LedgerEntry, units: Units): void {
    if (countUnits(units) > 0) {
        // A later cancellation would be of units that the successor has.
        const before = new Date(successor.creationDate.getTime() - 1).toISOString();
        const message = plainMessage('OPERATIONS', 'CANCELLED', before);
        message.cancelledItems = units;
        message.by = B2C_COMMERCE;
        applyMessage(successor, entry, message);
    }
}
