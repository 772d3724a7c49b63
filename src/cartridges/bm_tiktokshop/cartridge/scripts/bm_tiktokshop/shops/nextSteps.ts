import type { ShopState } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/describeShops';
import { HOUR } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/durations';
import { notice } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/notice';
import { refusedNotice } from 'int_tiktokshop/cartridge/scripts/tiktokshop/shops/rules/refusedNotice';
import type { MarketMisfit } from 'int_tiktokshop/cartridge/scripts/tiktokshop/shops/rules/marketMisfit';
import { spanText } from '../platform/moment';
import { noticeWords } from '../platform/noticeWords';
import { filledText, text } from '../platform/webPage';

/** The import runs every few minutes where its schedule is on. */
const LATE = HOUR;

/** What keeps all orders of a shop from coming, and what to do about it; empty when nothing does. */
export function problemOf(shop: ShopState): string {
    switch (shop.health.state) {
        case 'reconnect':
        case 'nosite':
            return text('shops.step.' + shop.health.state);
        case 'refused':
            return noticeWords(refusedNotice(shop.health.name, shop.refusal));
        default:
            return misfitText(shop.misfit);
    }
}

function misfitText(misfit: MarketMisfit): string {
    if (!misfit) {
        return '';
    }
    if (misfit.what === 'currency') {
        return filledText('shops.misfit.currency', [misfit.currency]);
    }
    return text('shops.misfit.' + (misfit.isTaxAdded ? 'net' : 'gross'));
}

/** What a person has to do about a shop without a problem, for example after its mode has changed. */
export function nextSteps(shop: ShopState): string[] {
    if (problemOf(shop) !== '') {
        return [];
    }
    if (isSaving(shop)) {
        return [noticeWords(notice('shop.calls_kept', [shop.health.name]))];
    }
    return shop.isImported ? stepsOfImport(shop) : stepsBackToConnector(shop);
}

/** Whether the calls that are left today are kept for what has a deadline. */
export function isSaving(shop: ShopState): boolean {
    return shop.callsToday >= shop.usualCallsPerDay;
}

function stepsOfImport({ lag }: ShopState): string[] {
    if (lag === null) {
        return [text('shops.step.never')];
    }
    return lag > LATE ? [filledText('shops.step.late', [spanText(lag)])] : [];
}

/** What the import of direct mode has begun, or a person has chosen. */
function stepsBackToConnector({ onHold, due }: ShopState): string[] {
    return (onHold > 0 ? [filledText('shops.step.hold', [onHold])] : []).concat(
        due > 0 ? [filledText('shops.step.due', [due])] : []
    );
}
