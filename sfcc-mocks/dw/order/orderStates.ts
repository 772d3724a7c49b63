import { instance } from '../../runtime/current';
import { markRollbackOnly } from '../../store/session';
import { Status } from '../system/Status';
import { giveBack, takeAll } from '../catalog/sellable';
import type { PersistentObject } from '../object/PersistentObject';
import type { OrderRecord } from './records';

/** Codes of dw.order.OrderProcessStatusCodes. */
export const PROCESS_CODES = {
    COUPON_INVALID: 'COUPON_INVALID',
    INVENTORY_RESERVATION_FAILED: 'INVENTORY_RESERVATION_FAILED',
    ORDER_ALREADY_CANCELLED: 'ORDER_CANCELLED',
    ORDER_ALREADY_EXPORTED: 'ORDER_EXPORTED',
    ORDER_ALREADY_FAILED: 'ORDER_FAILED',
    ORDER_ALREADY_REPLACED: 'ORDER_REPLACED',
    ORDER_CONTAINS_GC: 'CANCEL_ORDER_GC',
    ORDER_NOT_CANCELLED: 'ORDER_NOT_CANCELLED',
    ORDER_NOT_FAILED: 'ORDER_NOT_FAILED',
    ORDER_NOT_PLACED: 'ORDER_NOT_PLACED'
};

type StoredOrder = PersistentObject<OrderRecord>;

const CREATED = 0;
const NEW = 3;
const OPEN = 4;
const COMPLETED = 5;
const CANCELLED = 6;
const REPLACED = 7;
const FAILED = 8;

function ok(): Status {
    return new Status(Status.OK, 'OK');
}

function error(code: string): Status {
    return new Status(Status.ERROR, code);
}

/** The transaction is lost as well. Source: platform docs OrderMgr.undoCancelOrder and undoFailOrder. */
function fatal(code: string): Status {
    markRollbackOnly(code);
    return error(code);
}

/** The same where no documentation says so, which is taken strictly: see `Switches.failedStatusDooms`. */
function refused(code: string): Status {
    return instance().switches.failedStatusDooms ? fatal(code) : error(code);
}

/** CREATED to NEW; shipment and invoice numbers are assigned. */
export function place(order: StoredOrder): Status {
    if (order.$record().status !== CREATED) {
        return refused(order.$record().status === FAILED ? PROCESS_CODES.ORDER_ALREADY_FAILED : 'ORDER_ALREADY_PLACED');
    }
    const record = order.$edit();
    record.status = NEW;
    record.invoiceNo = record.invoiceNo || record.orderNo;
    record.shipments.forEach((shipment, position) => {
        shipment.shipmentNo = shipment.shipmentNo || record.orderNo + '-' + (position + 1);
    });
    return ok();
}

/** CREATED to FAILED; stock goes back. */
export function fail(order: StoredOrder): Status {
    if (order.$record().status !== CREATED) {
        return refused(order.$record().status === FAILED ? PROCESS_CODES.ORDER_ALREADY_FAILED : 'ORDER_ALREADY_PLACED');
    }
    const record = order.$edit();
    releaseStock(record);
    record.status = FAILED;
    return ok();
}

/** FAILED to CREATED; stock is taken again. */
export function undoFail(order: StoredOrder): Status {
    if (order.$record().status !== FAILED) {
        return fatal(PROCESS_CODES.ORDER_NOT_FAILED);
    }
    const record = order.$edit();
    if (!reserveStock(record)) {
        return fatal(PROCESS_CODES.INVENTORY_RESERVATION_FAILED);
    }
    record.status = CREATED;
    return ok();
}

/** NEW, OPEN or COMPLETED to CANCELLED; stock goes back. */
export function cancel(order: StoredOrder): Status {
    const status = order.$record().status;
    if (status === CANCELLED) {
        return refused(PROCESS_CODES.ORDER_ALREADY_CANCELLED);
    }
    if (status === REPLACED) {
        return refused(PROCESS_CODES.ORDER_ALREADY_REPLACED);
    }
    if (![NEW, OPEN, COMPLETED].includes(status)) {
        return refused(status === FAILED ? PROCESS_CODES.ORDER_ALREADY_FAILED : PROCESS_CODES.ORDER_NOT_PLACED);
    }
    const record = order.$edit();
    releaseStock(record);
    record.status = CANCELLED;
    return ok();
}

/** CANCELLED to OPEN, or to NEW: see `Switches.undoneCancellation`. Stock is taken again. */
export function undoCancel(order: StoredOrder): Status {
    if (order.$record().status !== CANCELLED) {
        return fatal(PROCESS_CODES.ORDER_NOT_CANCELLED);
    }
    const record = order.$edit();
    if (!reserveStock(record)) {
        return fatal(PROCESS_CODES.INVENTORY_RESERVATION_FAILED);
    }
    record.status = instance().switches.undoneCancellation === 'NEW' ? NEW : OPEN;
    return ok();
}

/**
 * Takes stock for all catalog lines, or for none. Options take none, and the parts of a bundle are taken with it.
 * @returns whether there was enough
 */
export function reserveStock(record: OrderRecord): boolean {
    const taken: OrderRecord['stock'] = [];
    for (const line of record.lines.filter((candidate) => candidate.catalogProduct && !candidate.partOf)) {
        const own = takeAll(line.inventoryListId as string, line.productId, line.quantity);
        if (!own) {
            giveBack(taken);
            return false;
        }
        taken.push(...own);
    }
    record.stock = taken;
    return true;
}

export function releaseStock(record: OrderRecord): void {
    giveBack(record.stock);
    record.stock = [];
}
