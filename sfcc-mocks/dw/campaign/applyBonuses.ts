import { randomUUID } from 'node:crypto';
import { QUOTAS } from '../../quotas/quotas';
import { current } from '../../runtime/current';
import { Product } from '../catalog/Product';
import { defaultShipmentId } from '../order/defaultShipmentId';
import { linesFor } from '../order/newLines';
import { reprice } from '../order/prices';
import type { BonusLineRecord, BonusSource, ContainerRecord, ProductLineRecord } from '../order/records';
import { ExactNumber } from '../util/ExactNumber';
import { adjustmentOf } from './adjustmentOf';
import { bonusPriceOf, isOffered } from './bonusOffer';
import type { PlannedDiscount } from './planDiscounts';

/**
 * Puts the bonus products of a plan in the place of those that a basket or order has, and the rights to choose some. What its
 * customer has chosen stays while the right does. Source: Script API, PromotionMgr.applyDiscounts and BonusDiscountLineItem;
 * platform doc "Choice-of-Bonus-Product Discount FAQ".
 */
export function applyBonuses(record: ContainerRecord, planned: PlannedDiscount[]): void {
    const rights = planned.filter(({ tier }) => tier.kind === 'bonus-choice');
    record.bonusLines = rights.map((one) => rightOf(record, one));
    const kept = new Set(record.bonusLines.map(({ uuid }) => uuid));
    const added = planned.filter(({ tier }) => tier.kind === 'bonus').flatMap((one) => addedBy(record, one));
    const lost = record.lines.filter(
        (line) => line.bonus && (line.bonus.choice === null ? !added.includes(line.uuid) : !kept.has(line.bonus.choice))
    );
    const lostUuids = lost.map(({ uuid }) => uuid);
    record.lines = record.lines.filter(
        ({ uuid, partOf }) => !lostUuids.includes(uuid) && !(partOf && lostUuids.includes(partOf.line))
    );
    record.lines.forEach((line) => price(record, line, planned));
}

function isOf({ assigned }: PlannedDiscount, source: BonusSource): boolean {
    return assigned.promotion.id === source.promotionId && assigned.campaign.id === source.campaignId;
}

function sourceOf({ assigned, couponUuid }: PlannedDiscount): BonusSource {
    return { promotionId: assigned.promotion.id, campaignId: assigned.campaign.id, couponUuid };
}

function rightOf(record: ContainerRecord, planned: PlannedDiscount): BonusLineRecord {
    const known = record.bonusLines?.find((one) => isOf(planned, one));
    const tier = planned.assigned.promotion.tiers.indexOf(planned.tier);
    return {
        ...(known || { uuid: randomUUID(), custom: {} }),
        ...sourceOf(planned),
        tier,
        times: planned.quantity
    };
}

/** Adds the products of a discount that are there, or sets how many. @returns their lines */
function addedBy(record: ContainerRecord, planned: PlannedDiscount): string[] {
    const ids = (planned.tier.bonus?.products || []).map(({ productId }) => productId).filter(isThere);
    return ids.map((productId) => {
        const known = record.lines.find(
            (line) =>
                line.productId === productId && line.bonus && line.bonus.choice === null && isOf(planned, line.bonus)
        );
        const line = known || newLine(record, productId);
        line.quantity = planned.quantity;
        line.bonus = { ...sourceOf(planned), choice: null, qualifying: planned.qualifying || [] };
        return line.uuid;
    });
}

function newLine(record: ContainerRecord, productId: string): ProductLineRecord {
    const lines = linesFor(productId, defaultShipmentId(record.shipments) || '');
    if (record.lines.length + lines.length > QUOTAS.productLineItems.limit) {
        current().exceed('productLineItems');
    }
    lines.forEach((line) => record.lines.push({ ...line, position: record.lines.length + 1 }));
    return record.lines[record.lines.length - lines.length] as ProductLineRecord;
}

/** Bonus products are in stock, online and of the site. Source: Script API, BonusDiscount.getBonusProducts. */
function isThere(productId: string): boolean {
    return isOffered(productId) && new Product(productId).getAvailabilityModel().isInStock();
}

/** Prices a bonus product, which has one adjustment. Options of a product that was chosen keep their price. */
function price(record: ContainerRecord, line: ProductLineRecord, planned: PlannedDiscount[]): void {
    const { bonus } = line;
    const from = bonus && planned.find((one) => isOf(one, bonus));
    if (!bonus || !from) {
        return;
    }
    const offer = from.tier.bonus;
    line.basePrice = (offer && bonus.choice !== null && bonusPriceOf(offer, line.productId)) || '0';
    reprice(line, ExactNumber.of(line.basePrice).multiply(line.quantity).toString());
    line.adjustments = [adjustmentOf({ ...from, amount: '0' }, record)];
    if (bonus.choice === null) {
        const parts = record.lines.filter(({ partOf }) => partOf?.line === line.uuid);
        parts.forEach((part) => {
            part.basePrice = '0';
            reprice(part, '0');
        });
    }
}
