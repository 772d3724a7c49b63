import { filterOfMeasure } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/orderFilter';
import { limitOf } from 'int_tiktokshop/cartridge/scripts/tiktokshop/figures/rules/measureLimits';
import type { Measure } from 'int_tiktokshop/cartridge/scripts/tiktokshop/figures/rules/measureLimits';
import type { ShopMeasures } from 'int_tiktokshop/cartridge/scripts/tiktokshop/figures/shopMeasures';
import { percentText } from '../platform/numbers';
import type { Tone } from '../platform/rules/statusTone';
import { filledText, text } from '../platform/webPage';

/** The view of what TikTok measures, one table for each shop. */
export function measuresView(shops: ShopMeasures[]): object[] {
    return shops.map((shop) => ({
        id: shop.shopId || 'unknown',
        shopId: shop.shopId,
        name: shop.name || shop.shopId || text('measures.unknownshop'),
        rows: shop.measures.map(({ week, month }) => ({
            name: text('measures.' + month.name),
            limit: filledText(month.name === 'untracked' ? 'measures.atleast' : 'measures.atmost', [
                percentText(limitOf(month.name))
            ]),
            times: [timeView(week), timeView(month)],
            filter: filterOfMeasure(month.name),
            hasFaults: month.faults > 0
        }))
    }));
}

function timeView(measure: Measure): object {
    return {
        percent: measure.percent === null ? '' : percentText(measure.percent),
        of: measure.percent === null ? '' : filledText('measures.of.' + measure.name, [measure.faults, measure.total]),
        state: text('measures.state.' + measure.state),
        tone: TONES[measure.state]
    };
}

/** Of the badge, see `rules/statusTone`. */
const TONES: Record<Measure['state'], Tone> = { none: 'over', good: 'good', near: 'warn', exceeded: 'bad' };
