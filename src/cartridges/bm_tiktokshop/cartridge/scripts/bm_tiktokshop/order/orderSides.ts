import { packageNumbers } from 'int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/packages';
import type { OrderDossier } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/getOrderDossier';
import { momentOf } from '../platform/moment';
import { filledText, text } from '../platform/webPage';

/** Stands for a value that only the other side has. */
const NOTHING = '–';

/** The order in B2C Commerce beside its state at TikTok as last read, row by row. */
export function sidesView(dossier: OrderDossier): object {
    const order = dossier.order;
    const entry = dossier.entry;
    return {
        rows: [
            row('number', order.orderNo, entry.custom.externalOrderId),
            row('status', text('status.' + dossier.state.status), entry.custom.tiktokStatus || text('side.unread')),
            row('kind', NOTHING, kindsThere(dossier)),
            row('packages', String(packageNumbers(dossier.packages).length), packagesThere(dossier)),
            row('combined', dossier.combinedWith.join(', ') || NOTHING, entry.custom.combineGroup || NOTHING),
            row('cancelled', cancelledHere(dossier), NOTHING),
            row('request', NOTHING, requestThere(dossier)),
            row('order', wordsOf(order), NOTHING),
            row('export', String(order.exportStatus.displayValue), NOTHING),
            row('told', NOTHING, text('side.told.' + dossier.reporter)),
            row('feed', NOTHING, feedThere(dossier))
        ].filter(hasSomething),
        hereAt: momentOf(order.lastModified),
        thereAt: momentOf(entry.custom.tiktokReadAt)
    };
}

/** One line of the comparison. */
interface Row {
    label: string;
    here: string;
    there: string;
}

function row(name: string, here: string, there: string): Row {
    return { label: text('side.' + name), here: here, there: there };
}

function hasSomething(one: Row): boolean {
    return one.here !== NOTHING || one.there !== NOTHING;
}

function wordsOf(order: dw.order.Order): string {
    return [order.status, order.shippingStatus, order.confirmationStatus, order.paymentStatus]
        .map((value) => String(value.displayValue))
        .join(', ');
}

function kindsThere(dossier: OrderDossier): string {
    const kinds = dossier.kinds.map(
        (one) => text('orderkind.' + one.kind) + (one.of === '' ? '' : ' (' + one.of + ')')
    );
    return kinds.length === 0 ? NOTHING : kinds.join(', ');
}

function packagesThere(dossier: OrderDossier): string {
    const ids = Object.keys(dossier.packageIds).map((packageNo) => dossier.packageIds[packageNo] as string);
    return ids.length === 0 ? text('side.unread') : ids.join(', ');
}

function cancelledHere(dossier: OrderDossier): string {
    const by = dossier.state.cancelledBy;
    return by === '' ? text('side.no') : text('source.' + by, by);
}

function requestThere(dossier: OrderDossier): string {
    return dossier.request ? text('request.' + dossier.request.state, dossier.request.state) : text('side.norequest');
}

function feedThere(dossier: OrderDossier): string {
    if (dossier.entry.custom.feedDue) {
        return text('side.feed.due');
    }
    const told = dossier.entry.custom.feedExported || 0;
    return told === 0 ? text('side.feed.never') : filledText('side.feed.told', [told]);
}
