import type { Address } from '../../lifecycle/rules/address/address';
import { availableUnits, hasShipped } from '../../lifecycle/rules/orderState';
import type { OrderState } from '../../lifecycle/rules/orderState';
import { rankOf } from '../../lifecycle/rules/orderStatus';
import { packageNumbers, plainNumber, shippedUnits } from '../../lifecycle/rules/packages';
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
    return findings(order, here).map((finding) => ({
        kind: finding.kind,
        about: order.id,
        externalOrderId: order.id,
        orderNo: here.orderNo,
        there: finding.there,
        here: finding.here,
        act: finding.act,
        content: finding.content
    }));
}

/** What differs of an order, without the order. */
type Finding = Pick<Difference, 'kind' | 'there' | 'here' | 'act' | 'content'>;

/** Where one of the sides has cancelled the whole order, nothing else of it needs a comparison but its number. */
function findings(order: TikTokOrder, here: OrderHere): Finding[] {
    const isCancelled = order.status === 'CANCELLED' || here.state.status === 'CANCELLED';
    const found = isCancelled
        ? compareWhole(order, here)
        : compareUnits(order, here).concat(
              compareStatus(order, here),
              compareTotal(order, here),
              compareDestination(order, here)
          );
    return found.concat(compareReference(here));
}

/** Reports to TikTok are made by the feed or the cartridge; where the OMS makes them, nothing can be done from here. */
function reportAct(here: OrderHere): DifferenceAct {
    return here.reporter === 'oms' ? '' : 'report';
}

/** Compares an order that is cancelled on one of the sides, or on both. */
function compareWhole(order: TikTokOrder, here: OrderHere): Finding[] {
    const { status } = here.state;
    if (status !== 'CANCELLED') {
        return [{ kind: 'cancelled-there', there: order.status, here: status, act: 'retry' }];
    }
    if (order.status === 'CANCELLED') {
        return [];
    }
    const hasLeft = countUnits(shippedUnitsOf(order)) > 0;
    return [{ kind: 'cancelled-here', there: order.status, here: status, act: hasLeft ? '' : reportAct(here) }];
}

function compareUnits(order: TikTokOrder, here: OrderHere): Finding[] {
    const { state } = here;
    const cancelledThere = unitsOfLines(order.line_items.filter((line) => line.display_status === 'CANCELLED'));
    const onlyThere = without(cancelledThere, plus(state.cancelled, state.cancelledTooLate));
    const onlyHere = without(state.cancelled, cancelledThere);
    const leftThere = unitsOfLines(order.line_items.filter((line) => !!line.tracking_number));
    const leftHere = shippedUnits(state.packages, availableUnits(state));
    const isTold = here.reporter !== 'oms' || isShippedByTikTok(order);
    const leftOnlyThere = without(shippedUnitsOf(order), leftHere);
    const leftOnlyHere = without(leftHere, leftThere);
    const hasSameLeft = countUnits(leftOnlyThere) + countUnits(leftOnlyHere) === 0;
    return unitsThere('cancelled-there', onlyThere, 'retry').concat(
        unitsHere('cancelled-here', onlyHere, reportAct(here)),
        unitsThere('shipped-there', leftOnlyThere, isTold ? 'retry' : ''),
        unitsHere('shipped-here', leftOnlyHere, reportAct(here)),
        hasSameLeft ? comparePackages(order, here) : []
    );
}

/**
 * Tracking numbers that only one side has for units that have left on both. Where TikTok chooses the carrier, its number is the
 * right one, and only a person can correct the OMS.
 */
function comparePackages(order: TikTokOrder, here: OrderHere): Finding[] {
    const open = order.line_items.filter((line) => line.display_status !== 'CANCELLED');
    const there = numbersOf(open.map((line) => line.tracking_number || ''));
    const { packages } = here.state;
    const known = packageNumbers(packages).map((packageNo) => (packages[packageNo] as ShippedPackage).trackingNumber);
    const own = numbersOf(known);
    const onlyThere = there.filter((number) => own.indexOf(number) < 0);
    const onlyHere = own.filter((number) => there.indexOf(number) < 0);
    if (there.length === 0 || own.length === 0 || onlyThere.length + onlyHere.length === 0) {
        return [];
    }
    const act = onlyHere.length > 0 && !isShippedByTikTok(order) ? reportAct(here) : '';
    return [{ kind: 'packages-differ', there: onlyThere.join(', '), here: onlyHere.join(', '), act: act }];
}

function numbersOf(numbers: string[]): string[] {
    return unique(numbers.map(plainNumber)).filter((number) => number !== '');
}

function unitsThere(kind: DifferenceKind, units: Units, act: DifferenceAct): Finding[] {
    return countUnits(units) > 0 ? [{ kind: kind, there: listUnits(units), here: '', act: act }] : [];
}

function unitsHere(kind: DifferenceKind, units: Units, act: DifferenceAct): Finding[] {
    return countUnits(units) > 0 ? [{ kind: kind, there: '', here: listUnits(units), act: act }] : [];
}

/** TikTok knows of deliveries that are not known here; units that have left only there are a difference of their own. */
function compareStatus(order: TikTokOrder, here: OrderHere): Finding[] {
    const { state } = here;
    const message = messageOf(order, plus(state.cancelled, state.cancelledTooLate), {
        status: state.status,
        hasShipped: true
    });
    const isLater = message !== null && !message.cancelledItems && rankOf(message.status) > rankOf(state.status);
    if (!isLater || (!hasShipped(state) && countUnits(shippedUnitsOf(order)) > 0)) {
        return [];
    }
    const act = hasShipped(state) ? 'retry' : '';
    return [{ kind: 'status-differs', there: order.status, here: state.status, act: act }];
}

/**
 * Money that differs. Not where units are cancelled: whether TikTok's amounts still contain them is not documented. Not where
 * the order is held for it: a person knows already.
 */
function compareTotal(order: TikTokOrder, here: OrderHere): Finding[] {
    const payment = readPayment(order.payment);
    const isKnown = here.state.holdReason.indexOf('totals_differ') >= 0;
    const isReduced =
        countUnits(here.state.cancelled) > 0 || order.line_items.some((line) => line.display_status === 'CANCELLED');
    const comparison = comparePayment(here.total, here.currency, payment);
    if (!payment || isKnown || isReduced || (comparison !== 'differs' && comparison !== 'other-currency')) {
        return [];
    }
    return [
        {
            kind: 'totals-differ',
            there: fromMinorUnits(payment.paid, payment.currency) + ' ' + payment.currency,
            here: fromMinorUnits(here.total, here.currency) + ' ' + here.currency,
            act: ''
        }
    ];
}

/** Only a person can redirect a parcel that has left. A parcel that has arrived needs no other address. */
function compareDestination(order: TikTokOrder, here: OrderHere): Finding[] {
    const isOver = ['Delivered', 'Completed'].indexOf(here.state.status) >= 0;
    const there = order.recipient_address;
    const parts = here.address && !isOver ? compareAddress(there, here.address) : [];
    if (!here.address || parts.length === 0) {
        return [];
    }
    const act = hasShipped(here.state) ? '' : 'retry';
    const content = contentOf(there, here.address, parts);
    return [{ kind: 'address-differs', there: parts.join(', '), here: '', act: act, content: content }];
}

/** TikTok's lists do not have the numbers, and one call for each order would be too many: the answers were kept. */
function compareReference(here: OrderHere): Finding[] {
    const { reference } = here;
    if (!reference || reference.told === here.orderNo) {
        return [];
    }
    if (reference.told !== '') {
        return [{ kind: 'reference-differs', there: reference.told, here: here.orderNo, act: 'report' }];
    }
    const isMissing = reference.refused !== '' || reference.isDue;
    return isMissing
        ? [{ kind: 'reference-missing', there: reference.refused, here: here.orderNo, act: 'report' }]
        : [];
}
