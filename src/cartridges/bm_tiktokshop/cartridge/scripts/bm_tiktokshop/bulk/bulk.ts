import type { BulkName, OrderResult } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/runOnOrders';
import { effectText, refusalText } from '../platform/ask';
import { filledText, text } from '../platform/webPage';

/** Codes of lines whose order is not there, or was not looked for. */
const UNKNOWN = ['order_not_found', 'missing_field'];

/** The view of the page that confirms an operation on several orders. */
export function bulkAskView(name: BulkName, results: OrderResult[]): object {
    const possible = results.filter(isPossible);
    return {
        name: name,
        heading: text('act.' + name),
        rows: results.map((result) => rowOf(name, result)),
        countText: filledText('bulk.count', [possible.length]),
        confirm: confirmText(possible.length),
        orderNos: possible.map((result) => result.orderNo).join(' ')
    };
}

/**
 * The view of the page that confirms the shipments of a pasted list.
 * @param list - the list as it was pasted
 */
export function listAskView(results: OrderResult[], list: string): object {
    return {
        name: 'ship',
        heading: text('bulk.ship'),
        rows: results.map((result) => rowOf('ship', result)),
        countText: filledText('bulk.count', [results.filter(isPossible).length]),
        confirm: confirmText(results.filter(isPossible).length),
        list: list
    };
}

/** The view of the page that says what was done. */
export function bulkDoneView(name: BulkName | 'ship', results: OrderResult[]): object {
    return {
        name: name,
        heading: text(name === 'ship' ? 'bulk.ship' : 'act.' + name),
        rows: results.map((result) => doneRowOf(name, result)),
        countText: filledText('bulk.donecount', [results.filter(isPossible).length]),
        confirm: ''
    };
}

/** The words of the button; empty when nothing can be done. */
function confirmText(count: number): string {
    return count > 0 ? filledText('bulk.confirm', [count]) : '';
}

function isPossible(result: OrderResult): boolean {
    return result.outcome.outcome === 'applied';
}

function rowOf(name: BulkName | 'ship', result: OrderResult): object {
    return view(name, result, text('bulk.' + result.outcome.outcome, result.outcome.outcome));
}

function doneRowOf(name: BulkName | 'ship', result: OrderResult): object {
    const outcome = result.outcome.outcome;
    return view(name, result, text('bulk.did.' + outcome, text('bulk.' + outcome, outcome)));
}

function view(name: BulkName | 'ship', result: OrderResult, state: string): object {
    const outcome = result.outcome.outcome;
    return {
        orderNo: result.orderNo,
        isKnown: UNKNOWN.indexOf(result.outcome.code || '') < 0 && result.orderNo !== '',
        tone: outcome === 'applied' ? 'good' : outcome === 'rejected' ? 'bad' : 'over',
        state: state,
        what: whatOf(name, result)
    };
}

/** What happens to an order, or why nothing does. */
function whatOf(name: BulkName | 'ship', { outcome, effects }: OrderResult): string {
    switch (outcome.outcome) {
        case 'rejected':
            return refusalText(outcome);
        case 'repeated':
            return text('bulk.why.' + name, '');
        default:
            return effects.map(effectText).join(' ');
    }
}
