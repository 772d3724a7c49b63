import type { Address } from '../../lifecycle/rules/address/address';
import { availableUnits, hasShipped } from '../../lifecycle/rules/orderState';
import type { OrderState } from '../../lifecycle/rules/orderState';
import { rankOf } from '../../lifecycle/rules/orderStatus';
import { packageNumbers, shippedUnits } from '../../lifecycle/rules/packages';
import type { ShippedPackage } from '../../lifecycle/rules/packages';
import { isShippedByTikTok } from '../../lifecycle/rules/tiktok/whoShips';
import { comparePayment, readPayment } from '../../lifecycle/rules/tiktok/tiktokPayment';
import { messageOf, shippedUnitsOf, unitsOfLines } from '../../lifecycle/rules/tiktok/tiktokState';
import { countUnits, listUnits, plus, without } from '../../lifecycle/rules/units';
import type { Units } from '../../lifecycle/rules/units';
import type { TikTokOrder } from '../../openapi/rules/tiktokOrder';
import { fromMinorUnits } from '../../platform/rules/money';
import { unique } from '../../platform/rules/lists';
import { compareAddress, contentOf } from './compareAddress';
import type { Difference, DifferenceAct, DifferenceKind } from './difference';

/** What this side has of an order. */
export interface OrderHere {
    orderNo: string;
    state: OrderState;
    /** Minor units, with tax. */
    total: number;
    currency: string;
    reporter: 'feed' | 'cartridge' | 'oms';
    /** Whether something that was done here is on its way to TikTok. */
    isReporting: boolean;
    /** When something last happened here, in seconds since the epoch; 0 for never. */
    changedAt: number;
    reference: ReferenceHere | null;
    /** The shipping address; null if the order has none, or if its buyer was erased. */
    address: Address | null;
}

/** What TikTok knows of the number here; null where the cartridge does not tell it. */
export interface ReferenceHere {
    /** The number that TikTok has taken; empty for none that is known. */
    told: string;
    /** TikTok's code, where it has refused the number. */
    refused: string;
    /** Whether it is still to be told. */
    isDue: boolean;
}

/** Changes younger than this are on their way to the other side: webhooks and polls take minutes. Seconds. */
export const SETTLING = 30 * 60;

/**
 * Compares an order on both sides.
 * @param order - its units named by the products here
 * @param now - seconds since the epoch
 * @returns null where it is too early to say
 */
export function compareOrder(order: TikTokOrder, here: OrderHere, now: number): Difference[] | null {
    const changedAt = Math.max(order.update_time || 0, here.changedAt);
    if (here.isReporting || now - changedAt < SETTLING) {
        return null;
    }
    const found: Difference[] = [];
    const add: Add = (kind, there, own, act, content) => {
        found.push({
            kind: kind,
            about: order.id,
            externalOrderId: order.id,
            orderNo: here.orderNo,
            there: there,
            here: own,
            act: act,
            content: content
        });
    };
    if (!compareWhole(order, here, add)) {
        compareUnits(order, here, add);
        compareStatus(order, here, add);
        compareTotal(order, here, add);
        compareDestination(order, here, add);
    }
    compareReference(here, add);
    return found;
}

type Add = (kind: DifferenceKind, there: string, here: string, act: DifferenceAct, content?: string) => void;

/** Reports to TikTok are made by the feed or the cartridge; where the OMS makes them, nothing can be done from here. */
function reportAct(here: OrderHere): DifferenceAct {
    return here.reporter === 'oms' ? '' : 'report';
}

/** @returns whether one of the sides has cancelled the whole order, so that nothing else of it needs a comparison */
function compareWhole(order: TikTokOrder, here: OrderHere, add: Add): boolean {
    const isCancelledThere = order.status === 'CANCELLED';
    const isCancelledHere = here.state.status === 'CANCELLED';
    if (isCancelledThere && !isCancelledHere) {
        add('cancelled-there', order.status, here.state.status, 'retry');
    } else if (isCancelledHere && !isCancelledThere) {
        const hasLeft = countUnits(shippedUnitsOf(order)) > 0;
        add('cancelled-here', order.status, here.state.status, hasLeft ? '' : reportAct(here));
    }
    return isCancelledThere || isCancelledHere;
}

function compareUnits(order: TikTokOrder, here: OrderHere, add: Add): void {
    const { state } = here;
    const cancelledThere = unitsOfLines(order.line_items.filter((line) => line.display_status === 'CANCELLED'));
    const onlyThere = without(cancelledThere, plus(state.cancelled, state.cancelledTooLate));
    const onlyHere = without(state.cancelled, cancelledThere);
    addUnitsThere(add, 'cancelled-there', onlyThere, 'retry');
    addUnitsHere(add, 'cancelled-here', onlyHere, reportAct(here));
    const leftThere = unitsOfLines(order.line_items.filter((line) => !!line.tracking_number));
    const leftHere = shippedUnits(state.packages, availableUnits(state));
    const isTold = here.reporter !== 'oms' || isShippedByTikTok(order);
    const leftOnlyThere = without(shippedUnitsOf(order), leftHere);
    const leftOnlyHere = without(leftHere, leftThere);
    addUnitsThere(add, 'shipped-there', leftOnlyThere, isTold ? 'retry' : '');
    addUnitsHere(add, 'shipped-here', leftOnlyHere, reportAct(here));
    if (countUnits(leftOnlyThere) + countUnits(leftOnlyHere) === 0) {
        comparePackages(order, here, add);
    }
}

/**
 * Tracking numbers that only one side has for units that have left on both. TikTok may write a number in another way. Where it
 * chooses the carrier, its number is the right one, and only a person can correct the OMS.
 */
function comparePackages(order: TikTokOrder, here: OrderHere, add: Add): void {
    const open = order.line_items.filter((line) => line.display_status !== 'CANCELLED');
    const there = numbersOf(open.map((line) => line.tracking_number || ''));
    const { packages } = here.state;
    const known = packageNumbers(packages).map((packageNo) => (packages[packageNo] as ShippedPackage).trackingNumber);
    const own = numbersOf(known);
    const onlyThere = there.filter((number) => own.indexOf(number) < 0);
    const onlyHere = own.filter((number) => there.indexOf(number) < 0);
    if (there.length > 0 && own.length > 0 && onlyThere.length + onlyHere.length > 0) {
        const act = onlyHere.length > 0 && !isShippedByTikTok(order) ? reportAct(here) : '';
        add('packages-differ', onlyThere.join(', '), onlyHere.join(', '), act);
    }
}

function numbersOf(numbers: string[]): string[] {
    return unique(numbers.map((number) => number.replace(/[^0-9a-z]/gi, '').toUpperCase())).filter(
        (number) => number !== ''
    );
}

function addUnitsThere(add: Add, kind: DifferenceKind, units: Units, act: DifferenceAct): void {
    if (countUnits(units) > 0) {
        add(kind, listUnits(units), '', act);
    }
}

function addUnitsHere(add: Add, kind: DifferenceKind, units: Units, act: DifferenceAct): void {
    if (countUnits(units) > 0) {
        add(kind, '', listUnits(units), act);
    }
}

/** TikTok knows of deliveries that are not known here; units that have left only there are a difference of their own. */
function compareStatus(order: TikTokOrder, here: OrderHere, add: Add): void {
    const { state } = here;
    const message = messageOf(order, plus(state.cancelled, state.cancelledTooLate), {
        status: state.status,
        hasShipped: true
    });
    const isLater = message !== null && !message.cancelledItems && rankOf(message.status) > rankOf(state.status);
    if (isLater && (hasShipped(state) || countUnits(shippedUnitsOf(order)) === 0)) {
        add('status-differs', order.status, state.status, hasShipped(state) ? 'retry' : '');
    }
}

/**
 * Money that differs. Not where units are cancelled: whether TikTok's amounts still contain them is not documented. Not where
 * the order is held for it: a person knows already.
 */
function compareTotal(order: TikTokOrder, here: OrderHere, add: Add): void {
    const payment = readPayment(order.payment);
    const isKnown = here.state.holdReason.indexOf('totals_differ') >= 0;
    const isReduced =
        countUnits(here.state.cancelled) > 0 || order.line_items.some((line) => line.display_status === 'CANCELLED');
    const comparison = comparePayment(here.total, here.currency, payment);
    if (payment && !isKnown && !isReduced && (comparison === 'differs' || comparison === 'other-currency')) {
        add(
            'totals-differ',
            fromMinorUnits(payment.paid, payment.currency) + ' ' + payment.currency,
            fromMinorUnits(here.total, here.currency) + ' ' + here.currency,
            ''
        );
    }
}

/** Only a person can redirect a parcel that has left. A parcel that has arrived needs no other address. */
function compareDestination(order: TikTokOrder, here: OrderHere, add: Add): void {
    const isOver = ['Delivered', 'Completed'].indexOf(here.state.status) >= 0;
    const there = order.recipient_address;
    const parts = here.address && !isOver ? compareAddress(there, here.address) : [];
    if (here.address && parts.length > 0) {
        const act = hasShipped(here.state) ? '' : 'retry';
        add('address-differs', parts.join(', '), '', act, contentOf(there, here.address, parts));
    }
}

/** TikTok's lists do not have the numbers, and one call for each order would be too many: the answers were kept. */
function compareReference(here: OrderHere, add: Add): void {
    const { reference } = here;
    if (!reference || reference.told === here.orderNo) {
        return;
    }
    if (reference.told !== '') {
        add('reference-differs', reference.told, here.orderNo, 'report');
    } else if (reference.refused !== '' || reference.isDue) {
        add('reference-missing', reference.refused, here.orderNo, 'report');
    }
}
