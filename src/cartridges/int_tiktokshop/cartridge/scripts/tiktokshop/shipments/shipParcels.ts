import { fetchHandover, updatePackageShippingInfo } from '../openapi/fulfillment';
import type { ApiResult } from '../openapi/apiCall';
import type { ShippingProvider } from '../openapi/rules/shippingProvider';
import { isShippedByTikTok } from '../lifecycle/rules/tiktok/whoShips';
import { countUnits, listUnits } from '../lifecycle/rules/units';
import { compareParcels } from './rules/parcels';
import type { Parcel, ParcelOnTikTok, TikTokPackage } from './rules/parcels';
import { obstacleOf } from './rules/shipPlan';
import type { Obstacle } from './rules/shipPlan';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { tiktokSeconds } from '../shops/store/clockSkew';
import { chooseCarrier } from './chooseCarrier';
import { DOUBTED_AGE, fetchShippingProviders, USUAL_AGE } from './fetchShippingProviders';
import { routeOf } from './routeOf';
import { done, failed, isForPerson, onHold, refused, waitsForAnswer } from '../tasks/taskOutcome';
import type { TaskOutcome } from '../tasks/taskOutcome';
import type { PackagesToShip } from './shipTogether';
import { notice } from '../platform/rules/notice';
import { rememberPackage } from './reportContext';
import type { ReportContext } from './reportContext';
import { shipMissing, unknownCarrier } from './shipMissing';

/** The outcome of reporting an order, and what still has to ship together with packages of other orders. */
export interface Report {
    outcomes: TaskOutcome[];
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
    const obstacle = obstacleOf(order, context.shop.region, tiktokSeconds());
    if (obstacle) {
        return { outcomes: [outcomeOf(obstacle, order)], toShip: [] };
    }
    const isTikToks = isShippedByTikTok(order);
    // TikTok refuses the question where it chooses the carrier itself.
    const providers = isTikToks ? null : providersFor(context, USUAL_AGE);
    if (providers && !providers.ok) {
        return { outcomes: [failed(providers)], toShip: [] };
    }
    const known = compareParcels(order, parcels);
    const report: Report = { outcomes: [], toShip: [] };
    known.parcels.every((one) => {
        const told =
            providers && providers.ok
                ? tellParcel(context, one, carrierOf(context, one.parcel, providers.data))
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

/**
 * The carriers that TikTok allows for an order.
 * @param age - see `fetchShippingProviders`
 */
function providersFor({ shop, shopId, order }: ReportContext, age: number): ApiResult<ShippingProvider[]> {
    const route = routeOf(shop, shopId, order);
    return route.ok ? fetchShippingProviders(shop, shopId, order.delivery_option_id || '', route.data, age) : route;
}

/** TikTok's carrier of a parcel; null if not even a newer list has it. */
function carrierOf(context: ReportContext, parcel: Parcel, providers: ShippingProvider[]): ShippingProvider | null {
    const known = chooseCarrier(context.order.id, parcel, providers);
    if (known) {
        return known;
    }
    const again = providersFor(context, DOUBTED_AGE);
    const isNews = again.ok && JSON.stringify(again.data) !== JSON.stringify(providers);
    return again.ok && isNews ? chooseCarrier(context.order.id, parcel, again.data) : null;
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

/** After anything but a success or a refusal, TikTok's state is read again first. */
function allowsNext(outcome: TaskOutcome): boolean {
    return outcome.kind === 'done' || isForPerson(outcome) || isUndocumented(outcome);
}

function isUndocumented(outcome: TaskOutcome): boolean {
    return outcome.kind === 'failed' && outcome.errorClass === 'undocumented';
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
        rememberPackage(context, known.parcel, own.id);
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
