import type { Initiator, OrderMessage } from './orderEvent';
import { openUnits } from './orderState';
import type { OrderState } from './orderState';
import { statusOf, statusOfChannel, statusWords } from './orderStatus';
import type { ExternalOrderStatus } from './orderStatus';
import { rejected } from './outcome';
import type { Outcome } from './outcome';
import { unitsOf, without } from './packages';
import type { ShippedPackage, Units } from './packages';

/** What PATCH /orders/{order_no} has sent; null for what it has not. */
export interface OrderPatch {
    /** `c_externalOrderStatus` and the system field of the same meaning. */
    externalOrderStatus: string | null;
    systemOrderStatus: string | null;
    channelStatus: number | null;
    exportStatus: number | null;
    action: string;
    cancelInfo: string;
    items: PatchedItem[];
}

/** A line of the official cartridge's OMS vocabulary. */
export interface PatchedItem {
    productId: string;
    /** 0 not shipped, 1 part shipped, 2 shipped, 6 cancelled. */
    lineStatus: number | null;
    carrier: string;
    trackingNumber: string;
    quantityCancelled: number;
    reason: string;
}

export type PatchMessages = { ok: true; messages: OrderMessage[] } | { ok: false; rejection: Outcome };

const PART_SHIPPED = 1;
const SHIPPED = 2;
const CANCELLED = 6;

/**
 * Turns a patch into the messages that the same rules decide as those of the OMS.
 * @param state - what is known of the order
 * @param receivedAt - ISO 8601 UTC; a patch does not say when it happened
 * @returns no messages for a patch that says nothing about the order's life
 */
export function orderPatchMessages(patch: OrderPatch, state: OrderState, receivedAt: string): PatchMessages {
    const agreed = agreedStatus(patch);
    if (agreed.rejection) {
        return { ok: false, rejection: agreed.rejection };
    }
    const message = (status: ExternalOrderStatus, packages: ShippedPackage[], cancelled: Units | null): OrderMessage => ({
        eventId: '',
        status: status,
        occurredAt: receivedAt,
        packages: packages,
        cancelledItems: cancelled,
        reason: patch.cancelInfo,
        initiator: initiatorOf(patch)
    });
    const packages = packagesOf(patch, state, receivedAt);
    const cancelled = cancelledUnits(patch, state);
    const messages: OrderMessage[] = [];
    if (packages.length > 0) {
        messages.push(message(agreed.status || 'PartiallyShipped', packages, null));
    }
    if (cancelled) {
        messages.push(message('CANCELLED', [], cancelled));
    } else if (packages.length === 0 && agreed.status && agreed.status !== state.status) {
        messages.push(message(agreed.status, [], null));
    }
    return { ok: true, messages: messages };
}

/** `update` is what an OMS sends with the official cartridges; everything else comes from TikTok's connector. */
function initiatorOf(patch: OrderPatch): Initiator {
    return patch.action === 'update' ? 'SELLER' : 'TIKTOK';
}

/** The one status that all fields of a patch stand for; they must not contradict each other. */
function agreedStatus(patch: OrderPatch): { status: ExternalOrderStatus | null; rejection?: Outcome } {
    const words = [patch.externalOrderStatus, patch.systemOrderStatus].filter((word) => word !== null && word !== '');
    const told = words.map((word) => statusOf(word as string));
    if (told.indexOf(null) >= 0) {
        const expected = statusWords().join(', ');
        return { status: null, rejection: rejected('unknown_status', 'c_externalOrderStatus', expected, 'There is no such status') };
    }
    const byChannel = patch.channelStatus === null ? null : statusOfChannel(patch.channelStatus);
    const all = (byChannel ? told.concat([byChannel]) : told) as ExternalOrderStatus[];
    const first = all[0] || null;
    if (all.some((status) => status !== first)) {
        const msg = 'The status fields contradict each other: ' + all.join(', ');
        return { status: null, rejection: rejected('contradiction', 'c_externalOrderStatus', 'one status', msg) };
    }
    return { status: first };
}

/** Lines with the same tracking number are one package, and its number is the tracking number. */
function packagesOf(patch: OrderPatch, state: OrderState, receivedAt: string): ShippedPackage[] {
    const packages: ShippedPackage[] = [];
    const open = openUnits(state, state.packages);
    patch.items.filter((item) => item.trackingNumber !== '' && isShipped(item)).forEach((item) => {
        const known = packages.filter((candidate) => candidate.packageNo === item.trackingNumber)[0];
        const parcel = known || newPackage(item, receivedAt);
        if (!known) {
            packages.push(parcel);
        }
        // This vocabulary has no quantities: all units that are open, or for a part at least one.
        const before = unitsOf(itemsBefore(state, item.trackingNumber), item.productId);
        const units = before + unitsOf(open, item.productId);
        (parcel.items as Units)[item.productId] = item.lineStatus === PART_SHIPPED ? Math.max(before, 1) : units;
    });
    return packages;
}

function isShipped(item: PatchedItem): boolean {
    return item.lineStatus === SHIPPED || item.lineStatus === PART_SHIPPED;
}

function newPackage(item: PatchedItem, receivedAt: string): ShippedPackage {
    return {
        packageNo: item.trackingNumber,
        carrier: item.carrier,
        trackingNumber: item.trackingNumber,
        items: {},
        occurredAt: receivedAt
    };
}

function itemsBefore(state: OrderState, packageNo: string): Units {
    const known = state.packages[packageNo];
    return (known && known.items) || {};
}

/**
 * Units that the patch cancels and that are not cancelled yet: a line's quantity is the total, so a repeat adds nothing.
 * @returns null if it cancels none, or the whole order by its status
 */
function cancelledUnits(patch: OrderPatch, state: OrderState): Units | null {
    const units: Units = {};
    patch.items
        .filter((item) => item.quantityCancelled > 0 && (item.lineStatus === null || item.lineStatus >= CANCELLED))
        .forEach((item) => {
            units[item.productId] = unitsOf(units, item.productId) + item.quantityCancelled;
        });
    const news = without(units, state.cancelled);
    return Object.keys(news).length > 0 ? news : null;
}
