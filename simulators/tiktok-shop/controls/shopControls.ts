import type { HttpAnswer } from '../../../sfcc-mocks/contracts/http';
import { jsonAnswer } from '../../json';
import type { Json } from '../../json';
import type { SellerShop } from '../access/app';
import { refuse, textIn } from './controlInput';
import { isMarket, marketOf } from '../facts/markets';
import type { Shop } from '../shop';

/** Another shop, of a known seller or a new one. */
export function openShop(shop: Shop, body: Json): HttpAnswer {
    const { app, clock } = shop;
    const region = textIn(body, 'region') || 'US';
    if (!isMarket(region)) {
        return refuse('region: a market of TikTok Shop is expected, such as US or GB');
    }
    const sellerType = textIn(body, 'sellerType') || 'LOCAL';
    if (sellerType !== 'LOCAL' && sellerType !== 'CROSS_BORDER') {
        return refuse('sellerType LOCAL or CROSS_BORDER is expected');
    }
    const number = app.shops().length + 1;
    const opened = app.addShop(
        textIn(body, 'seller') || `seller-${number}`,
        {
            name: textIn(body, 'name') || `Example Shop ${number}`,
            region,
            currency: textIn(body, 'currency') || marketOf(region).currency,
            sellerType,
            site: textIn(body, 'site') || null
        },
        clock.now()
    );
    return jsonAnswer(201, shopDocument(shop, opened));
}

/** Says to which site TikTok's connector posts the orders of a shop, whether it serves the shop at all, and whether the shop is active. */
export function changeShop(shop: Shop, id: string, body: Json): HttpAnswer {
    const found = shop.app.findShop(id);
    if (!found) {
        return jsonAnswer(404, { error: `there is no shop ${id}` });
    }
    if (body.active !== undefined && typeof body.active !== 'boolean') {
        return refuse('active true or false is expected');
    }
    if (body.mode !== undefined && body.mode !== 'connector' && body.mode !== 'direct') {
        return refuse('mode connector or direct is expected');
    }
    found.hasConnector = body.mode === undefined ? found.hasConnector : body.mode === 'connector';
    found.site = 'site' in body ? textIn(body, 'site') || null : found.site;
    found.isActive = body.active === undefined ? found.isActive : body.active;
    return jsonAnswer(200, shopDocument(shop, found));
}

/** A shop with the tokens of its grant. */
function shopDocument({ app }: Shop, shop: SellerShop): Json {
    const seller = app.sellerOf(shop);
    const { id, name, region, currency, sellerType, cipher, site, isActive, hasConnector } = shop;
    const { accessToken, accessExpiresAt, refreshToken, refreshExpiresAt, scopes } = seller.grant;
    const grant = { accessToken, accessExpiresAt, refreshToken, refreshExpiresAt, scopes };
    return {
        id,
        name,
        region,
        currency,
        sellerType,
        cipher,
        site,
        isActive,
        mode: hasConnector ? 'connector' : 'direct',
        taxIncluded: marketOf(region).taxIncluded,
        seller: seller.id,
        openId: seller.openId,
        ...grant
    };
}
