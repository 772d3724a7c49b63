import type {
    ComparedShop,
    DifferencePage
} from 'int_tiktokshop/cartridge/scripts/tiktokshop/reconciliation/listDifferencePage';
import { KINDS } from 'int_tiktokshop/cartridge/scripts/tiktokshop/reconciliation/rules/difference';
import { choicesOf } from '../platform/choices';
import { momentOf } from '../platform/moment';
import { pagesOf } from '../platform/paging';
import { filledText, text } from '../platform/webPage';
import { differenceRow } from './differenceWords';

/** The view of a page of differences. */
export function differencesView(list: DifferencePage): object {
    const { chosen } = list;
    return {
        state: chosen.isOpen ? 'open' : 'ignored',
        kind: chosen.kind,
        shop: chosen.shopId,
        heading: filledText(chosen.isOpen ? 'differences.open' : 'differences.ignored', [list.count]),
        rows: list.differences.map(differenceRow),
        empty: list.count === 0 ? emptyText(list) : '',
        kinds: choicesOf(KINDS, chosen.kind, (kind) => text('difference.kind.' + kind)),
        shops: list.shops.map((shop) => ({
            value: shop.shopId,
            label: shop.name,
            isChosen: shop.shopId === chosen.shopId,
            comparison: comparisonView(shop)
        })),
        pages: pagesOf(list.page, list.pages)
    };
}

/** Why the list is empty. */
function emptyText({ chosen, shops }: DifferencePage): string {
    if (chosen.kind !== '' || chosen.shopId !== '') {
        return text('differences.empty.filter');
    }
    if (!chosen.isOpen) {
        return text('differences.empty.ignored');
    }
    if (shops.length === 0) {
        return text('differences.empty.noshop');
    }
    return text(shops.some((shop) => shop.run !== null) ? 'differences.empty.alike' : 'differences.empty.never');
}

/** When a shop was compared, and what it came to. */
function comparisonView({ run }: ComparedShop): object {
    const state = !run ? 'never' : run.phase === null ? 'done' : 'begun';
    return {
        text: filledText('differences.compared.' + state, [run ? run.counts.compared : 0]),
        at: run ? momentOf(run.finishedAt || run.startedAt) : null
    };
}
