import { getState } from '../lifecycle/store/orderState';
import { countUnits } from '../lifecycle/rules/units';
import { rejected } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { orderNumbered } from './listOrders';
import { refreshFigures } from './refreshFigures';
import { operate, previewOperation } from './runOperation';
import type { Effect, OperationForm, Preview } from './rules/operation';
import { unitsToShip } from './rules/operationEvent';
import type { ShipLine } from './rules/shipList';

/** Operations that can be run on several orders at once: they need nothing but the order. */
const NAMES = ['release', 'retry', 'handled'] as const;

/** Name of an operation on several orders. */
export type BulkName = (typeof NAMES)[number];

/** What an operation would do, or has done, to one of several orders. */
export interface OrderResult {
    orderNo: string;
    outcome: Outcome;
    effects: Effect[];
}

/** An operation on several orders by its name, or null. */
export function bulkNamed(name: string): BulkName | null {
    return NAMES.filter((known) => known === name)[0] || null;
}

/** Previews an operation on several orders. */
export function previewOnOrders(name: BulkName, orderNos: string[]): OrderResult[] {
    return orderNos.map((orderNo) => resultOf(orderNo, previewOperation(name, orderNo, formOf(''))));
}

/** Runs an operation on several orders, each in a transaction of its own: one that is refused stops no other. */
export function runOnOrders(name: BulkName, orderNos: string[], by: string): OrderResult[] {
    const results = orderNos.map((orderNo) => ({
        orderNo: orderNo,
        outcome: operate(name, orderNo, formOf(by)),
        effects: []
    }));
    refreshFigures();
    return results;
}

/** Previews what a pasted list ships: of each order all units that are open. */
export function previewShipments(lines: ShipLine[]): OrderResult[] {
    return lines.map((line) =>
        eachLine(line, (orderNo, form) => resultOf(orderNo, previewOperation('ship', orderNo, form)), '')
    );
}

/** Ships the parcels of a pasted list. The same line sent twice ships once. */
export function shipList(lines: ShipLine[], by: string): OrderResult[] {
    const run = (orderNo: string, form: OperationForm): OrderResult => ({
        orderNo: orderNo,
        outcome: operate('ship', orderNo, form),
        effects: []
    });
    const results = lines.map((line) => eachLine(line, run, by));
    refreshFigures();
    return results;
}

function eachLine(
    line: ShipLine,
    take: (orderNo: string, form: OperationForm) => OrderResult,
    by: string
): OrderResult {
    if (line.problem !== '') {
        return { orderNo: line.orderNo, outcome: wrongLine(line), effects: [] };
    }
    const known = orderNumbered(line.orderNo);
    if (!known) {
        return resultOf(line.orderNo, null);
    }
    const form = formOf(by);
    const orderNo = known.order.orderNo;
    form.eventId = 'bm-list-' + orderNo + '-' + line.trackingNumber;
    form.carrier = line.carrier;
    form.trackingNumber = line.trackingNumber;
    form.units = unitsToShip(getState(known.order, known.entry));
    return countUnits(form.units) > 0 ? take(orderNo, form) : { orderNo: orderNo, outcome: nothingLeft(), effects: [] };
}

function nothingLeft(): Outcome {
    return rejected('too_many_units', 'list', 'an order with open units', 'No units of the order are left to ship');
}

function wrongLine(line: ShipLine): Outcome {
    return line.problem === 'twice'
        ? rejected('contradiction', 'list', 'one line for each order', 'Two lines name this order')
        : rejected(
              'missing_field',
              'list',
              'order, carrier and tracking number',
              'Line ' + line.line + ' has not three'
          );
}

function resultOf(orderNo: string, preview: Preview | null): OrderResult {
    const outcome = rejected('order_not_found', 'orderNo', 'a TikTok Shop order', 'There is no such order');
    return { orderNo: orderNo, outcome: preview ? preview.outcome : outcome, effects: preview ? preview.effects : [] };
}

function formOf(by: string): OperationForm {
    return {
        eventId: '',
        packageNo: '',
        carrier: '',
        trackingNumber: '',
        reason: '',
        cancelId: '',
        units: {},
        by: by
    };
}
