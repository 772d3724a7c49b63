import {
    fetchHandover,
    fetchSplitAttributes,
    markPackageAsShipped,
    splitOrder,
    updatePackageShippingInfo
} from '../openapi/fulfillment';
import type { Tracking } from '../openapi/fulfillment';
import type { ApiResult } from '../openapi/client';
import type { ShippingProvider } from '../openapi/rules/shippingProvider';
import type { LineFacts } from '../lifecycle/rules/lineFacts';
import { isShippedByTikTok } from '../lifecycle/rules/tiktok/shippedOnTikTok';
import { countUnits, listUnits } from '../lifecycle/rules/units';
import { compareParcels } from './rules/parcels';
import type { Parcel, ParcelOnTikTok, TikTokPackage } from './rules/parcels';
import { obstacleOf, planShipment, shortageOf } from './rules/shipPlan';
import type { Obstacle, ShipPlan } from './rules/shipPlan';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { epochSeconds } from '../platform/clock';
import { packageIdsOf, rememberPackageIds } from '../lifecycle/store/ledger/packageIds';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { unitsToShip } from '../shops/rules/openLines';
import type { Shop } from '../shops/store/shop';
import { inTransaction } from '../platform/transaction';
import { chooseCarrier } from './chooseCarrier';
import { fetchShippingProviders } from './fetchShippingProviders';
import { routeOf } from './routeOf';
import { done, failed, isForPerson, onHold, refused, waitsForAnswer } from '../tasks/taskOutcome';
import type { TaskOutcome } from '../tasks/taskOutcome';
import type { PackagesToShip } from './shipTogether';
import { notice } from '../platform/rules/notice';

/** An order on both sides. */
export interface ReportContext {
    shop: Shop;
    shopId: string;
    /** As Get Order Detail gave it; lines that ship are marked in it, for the order's next parcel. */
    order: TikTokOrder;
    entry: LedgerEntry;
    /** The lines of the order here. */
    lines: LineFacts[];
}

/** The outcome of reporting an order, and what still has to ship together with packages of other orders. */
export interface Report {
    outcomes: TaskOutcome[];
    toShip: PackagesToShip[];
}

/** The same of one parcel. */
interface ParcelReport {
    outcome: TaskOutcome;
    toShip: PackagesToShip[];
}

/**
 * Tells TikTok what has left and it does not know, unit by unit: corrections of what it has, then what is missing. One
 * parcel that needs a person keeps no other from TikTok.
 * @param parcels - with the units inside
 * @returns `done` only if TikTok has all units of the parcels as shipped, or ships them later
 */
export function shipParcels(context: ReportContext, parcels: Parcel[]): Report {
    const order = context.order;
    const obstacle = obstacleOf(order, context.shop.region, epochSeconds());
    if (obstacle) {
        return { outcomes: [outcomeOf(obstacle, order)], toShip: [] };
    }
    const isTikToks = isShippedByTikTok(order);
    // TikTok refuses the question where it chooses the carrier itself.
    const providers = isTikToks ? null : providersFor(context);
    if (providers && !providers.ok) {
        return { outcomes: [failed(providers)], toShip: [] };
    }
    const known = compareParcels(order, parcels);
    const report: Report = { outcomes: [], toShip: [] };
    known.parcels.every((one) => {
        const told =
            providers && providers.ok
                ? tellParcel(context, one, chooseCarrier(order.id, one.parcel, providers.data))
                : handOver(context, one);
        report.outcomes = report.outcomes.concat(told.outcomes);
        report.toShip = report.toShip.concat(told.toShip);
        return told.outcomes.every(allowsNext);
    });
    if (countUnits(known.excess) > 0) {
        const units = listUnits(known.excess);
        report.outcomes.push(refused('more_on_tiktok', notice('task.more_on_tiktok', [units])));
    }
    return report;
}

/** The carriers that TikTok allows for an order. */
function providersFor({ shop, shopId, order }: ReportContext): ApiResult<ShippingProvider[]> {
    const route = routeOf(shop, shopId, order);
    return route.ok ? fetchShippingProviders(shop, shopId, order.delivery_option_id || '', route.data) : route;
}

function outcomeOf(obstacle: Obstacle, order: TikTokOrder): TaskOutcome {
    if (obstacle.action === 'refuse') {
        return refused(obstacle.code, obstacle.told);
    }
    return order.is_buyer_request_cancel ? waitsForAnswer(obstacle.until) : onHold(obstacle.until);
}

/** Hands to TikTok's carrier what is missing; number and carrier are TikTok's, and nothing of them is corrected. */
function handOver(context: ReportContext, known: ParcelOnTikTok): Report {
    if (countUnits(known.missing) === 0) {
        return { outcomes: [done()], toShip: [] };
    }
    const report = shipMissing(context, known, { id: '', name: '' });
    const toShip = report.toShip[0];
    if (!toShip) {
        return { outcomes: [report.outcome], toShip: [] };
    }
    const handover = fetchHandover(context.shop.api, toShip.packageIds[0] as string);
    if (!handover.ok) {
        return { outcomes: [failed(handover)], toShip: [] };
    }
    toShip.handover = handover.data;
    return { outcomes: [report.outcome], toShip: [toShip] };
}

/** After anything that may pass by itself, TikTok's state is read again first. */
function allowsNext(outcome: TaskOutcome): boolean {
    return outcome.kind === 'done' || isForPerson(outcome);
}

function tellParcel(context: ReportContext, known: ParcelOnTikTok, provider: ShippingProvider | null): Report {
    const corrections = correct(context, known, provider);
    if (!corrections.every(allowsNext)) {
        return { outcomes: corrections, toShip: [] };
    }
    const missing = shipMissing(context, known, provider);
    return { outcomes: corrections.concat([missing.outcome]), toShip: missing.toShip };
}

/** Brings TikTok's packages of a parcel under its number and carrier, as far as they are its own. */
function correct(context: ReportContext, known: ParcelOnTikTok, provider: ShippingProvider | null): TaskOutcome[] {
    const own = known.own[0];
    if (own) {
        remember(context, known.parcel, own.id);
    }
    const number = known.parcel.trackingNumber;
    const outcomes: TaskOutcome[] = [];
    known.own
        .filter((one) => one.trackingNumber !== number || !isCarriedBy(one, provider))
        .every((one) => {
            const outcome = correctOne(context, known.parcel, one, provider);
            outcomes.push(outcome);
            return allowsNext(outcome);
        });
    if (known.shared.some((one) => one.trackingNumber !== number)) {
        outcomes.push(refused('package_shared', notice('task.package_shared', [known.parcel.packageNos.join(', ')])));
    }
    return outcomes;
}

function correctOne(
    context: ReportContext,
    parcel: Parcel,
    made: TikTokPackage,
    provider: ShippingProvider | null
): TaskOutcome {
    if (!provider) {
        return unknownCarrier(parcel);
    }
    const tracking = { trackingNumber: parcel.trackingNumber, shippingProviderId: provider.id };
    const updated = updatePackageShippingInfo(context.shop.api, made.id, tracking);
    return updated.ok ? done() : failed(updated);
}

/** Where TikTok does not say, or does not know the carrier at all, it has the right one. */
function isCarriedBy(made: TikTokPackage, provider: ShippingProvider | null): boolean {
    return !provider || made.providerId === '' || made.providerId === provider.id;
}

/** Tells what has left and is not on TikTok, as far as TikTok has it open. */
function shipMissing(context: ReportContext, known: ParcelOnTikTok, provider: ShippingProvider | null): ParcelReport {
    if (countUnits(known.missing) === 0) {
        return alone(done());
    }
    if (!provider) {
        return alone(unknownCarrier(known.parcel));
    }
    const shortage = shortageOf(context.order, known.missing);
    const planNow = (): ShipPlan =>
        planShipment(context.order, known.missing, context.shop.region, unitsToShip(context.order, context.lines));
    let plan = planNow();
    if (plan.action === 'split') {
        const problem = split(context, plan.groups);
        if (problem) {
            return alone(problem);
        }
        plan = planNow();
    }
    const tracking = { trackingNumber: known.parcel.trackingNumber, shippingProviderId: provider.id };
    const report = carryOut(context, known.parcel, plan, tracking);
    return shortage && report.outcome.kind === 'done'
        ? { outcome: refused(shortage.code, shortage.told), toShip: report.toShip }
        : report;
}

function alone(outcome: TaskOutcome): ParcelReport {
    return { outcome: outcome, toShip: [] };
}

function unknownCarrier(parcel: Parcel): TaskOutcome {
    return refused('unknown_carrier', notice('task.unknown_carrier', [parcel.carrier]));
}

/** Makes packages of TikTok out of what travels and what stays; its lines are marked in the order. */
function split(context: ReportContext, groups: string[][]): TaskOutcome | null {
    const allowed = fetchSplitAttributes(context.shop.api, context.order.id);
    if (!allowed.ok) {
        return failed(allowed);
    }
    if (!allowed.data.canSplit) {
        return refused('not_split', notice('task.cannot_split', [allowed.data.reason]));
    }
    const result = splitOrder(context.shop.api, context.order.id, groups);
    if (!result.ok) {
        return failed(result);
    }
    result.data.forEach((made) => {
        const lineIds = groups[made.group] || [];
        context.order.line_items.forEach((line) => {
            if (lineIds.indexOf(line.id) >= 0) {
                line.package_id = made.packageId;
            }
        });
    });
    return null;
}

/** Makes the call that was planned, or leaves it to be made together with those of other orders. */
function carryOut(context: ReportContext, parcel: Parcel, plan: ShipPlan, tracking: Tracking): ParcelReport {
    if (plan.action === 'mark-shipped') {
        return alone(mark(context, parcel, plan.lineIds, tracking));
    }
    if (plan.action === 'ship-packages') {
        const packageIds = plan.packageIds;
        markLines(
            context.order,
            (line) => packageIds.indexOf(line.package_id || '') >= 0,
            tracking.trackingNumber || 'TikTok'
        );
        const toShip = {
            externalOrderId: context.order.id,
            packageNos: parcel.packageNos,
            packageIds: packageIds,
            tracking: tracking,
            handover: null
        };
        return { outcome: done(), toShip: [toShip] };
    }
    return alone(
        plan.action === 'refuse' ? refused(plan.code, plan.told) : refused('not_split', notice('task.not_split'))
    );
}

function mark(context: ReportContext, parcel: Parcel, lineIds: string[] | null, tracking: Tracking): TaskOutcome {
    const marked = markPackageAsShipped(context.shop.api, context.order.id, tracking, lineIds);
    if (!marked.ok) {
        return failed(marked);
    }
    markLines(context.order, (line) => !lineIds || lineIds.indexOf(line.id) >= 0, tracking.trackingNumber);
    remember(context, parcel, marked.data.packageId);
    return done(marked.data.warning);
}

/** So that the order's next parcel does not take the same units. */
function markLines(
    order: TikTokOrder,
    isIn: (line: TikTokOrder['line_items'][0]) => boolean,
    trackingNumber: string
): void {
    order.line_items.filter(isIn).forEach((line) => {
        line.tracking_number = trackingNumber;
    });
}

/** Corrections go to TikTok's package, so its id is kept: the first, because the others are found by its number. */
function remember(context: ReportContext, parcel: Parcel, packageId: string): void {
    const known = packageIdsOf(context.entry);
    if (parcel.packageNos.some((packageNo) => !known[packageNo])) {
        inTransaction(() => rememberPackageIds(context.entry, parcel.packageNos, packageId));
    }
}
