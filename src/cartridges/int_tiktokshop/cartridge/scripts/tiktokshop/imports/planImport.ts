import { findEntry } from '../lifecycle/store/ledger/findEntry';
import { readShownAddress } from '../lifecycle/rules/address/recipientAddress';
import { readPayment } from '../lifecycle/rules/tiktok/tiktokPayment';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { logOf } from '../platform/log';
import { decideCandidate } from './decideCandidate';
import type { ImportCandidate } from './decideCandidate';
import { soldUnits } from './rules/soldUnits';
import { siteGoods } from './store/siteGoods';

/** What an import would do. */
export interface ImportPlan {
    toCreate: number;
    known: number;
    onHold: number;
    passed: number;
    /** What the buyers of the orders to create have paid, in minor units by currency. */
    totals: { [currency: string]: number };
    /** Seller SKUs of the orders to create that the catalog does not have, each once. */
    unknownProducts: string[];
}

/** Nothing planned yet. */
export function nothingPlanned(): ImportPlan {
    return { toCreate: 0, known: 0, onHold: 0, passed: 0, totals: {}, unknownProducts: [] };
}

/** Adds an order to the plan, and logs it. Changes nothing else. */
export function planImport(candidate: ImportCandidate, plan: ImportPlan): void {
    const { order } = candidate;
    const what = whatOf(candidate);
    plan[what] += 1;
    if (what === 'toCreate') {
        addOrder(plan, order);
    }
    logOf('import').warn('dry run: order ' + order.id + ', ' + order.status + ': ' + what);
}

function whatOf(candidate: ImportCandidate): 'toCreate' | 'known' | 'onHold' | 'passed' {
    if (findEntry(candidate.order.id)) {
        return 'known';
    }
    const what = decideCandidate(candidate).what;
    if (what === 'wait') {
        return 'onHold';
    }
    return what === 'create' ? 'toCreate' : 'passed';
}

function addOrder(plan: ImportPlan, order: TikTokOrder): void {
    const payment = readPayment(order.payment);
    const goods = siteGoods(readShownAddress(order.recipient_address));
    if (payment) {
        plan.totals[payment.currency] = (plan.totals[payment.currency] || 0) + payment.paid;
    }
    soldUnits(order, payment ? payment.currency : '', goods.isKnown)
        .map((unit) => unit.productId)
        .filter((productId) => !goods.isKnown(productId) && plan.unknownProducts.indexOf(productId) < 0)
        .forEach((productId) => plan.unknownProducts.push(productId));
}
