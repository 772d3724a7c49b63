import type { HttpAnswer, HttpMessage } from '../../../sfcc-mocks/contracts/http';
import type { App, Seller, SellerShop } from './app';

const PATH = '/oauth/authorize';

/**
 * The page on which a seller authorizes the app. TikTok leads back to the address that the app has in Partner Center,
 * with `code` and `state`, or with `code=null` and an error. Who looks at it is the first seller, or the one of the
 * parameter `seller`, which stands for a login. Source: TikTok Shop authorization overview 202407.
 * @param redirectUrl - as it is in Partner Center; null when none is
 * @returns null if the path is another
 */
export function handleAuthorization(
    app: App,
    message: HttpMessage,
    now: number,
    redirectUrl: string | null
): HttpAnswer | null {
    const url = new URL(message.url);
    if (url.pathname !== PATH) {
        return null;
    }
    const given = message.method === 'POST' ? new URLSearchParams(message.body) : url.searchParams;
    if (given.get('app_key') !== app.appKey) {
        return page(400, '<p>There is no such app.</p>');
    }
    if (redirectUrl === null) {
        return page(400, '<p>The app has no redirect address.</p>');
    }
    const seller = app.findSeller(given.get('seller') || app.seller.id) || app.seller;
    const shop = seller.shops[0] as SellerShop;
    if (message.method !== 'POST') {
        return page(200, form(app, seller, given.get('state') || ''));
    }
    const answer = new URLSearchParams(
        given.get('decision') === 'authorize'
            ? { app_key: app.appKey, code: app.issueCode(now, seller), locale: 'en', shop_region: shop.region }
            : { code: 'null', error: 'auth_denied' }
    );
    if (given.get('state')) {
        answer.set('state', given.get('state') as string);
    }
    return { status: 302, headers: { location: `${redirectUrl}?${answer.toString()}` }, body: '' };
}

function form(app: App, seller: Seller, state: string): string {
    const shops = seller.shops.map((shop) => `${shop.name} (${shop.region})`).join(', ');
    return `<p>The app ${encoded(app.appKey)} asks for access to ${encoded(shops)}:</p>
<ul>${seller.grant.scopes.map((scope) => `<li>${encoded(scope)}</li>`).join('')}</ul>
<form method="post" action="${PATH}">
<input type="hidden" name="app_key" value="${encoded(app.appKey)}">
<input type="hidden" name="seller" value="${encoded(seller.id)}">
<input type="hidden" name="state" value="${encoded(state)}">
<p><button name="decision" value="authorize">Authorize</button> <button name="decision" value="refuse">Cancel</button></p>
</form>`;
}

function page(status: number, body: string): HttpAnswer {
    const text = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Authorize - TikTok Shop (simulated)</title></head>
<body style="font-family: sans-serif; max-width: 40em; margin: 2em auto"><main>
<h1>TikTok Shop (simulated)</h1>
${body}
</main></body></html>
`;
    return { status, headers: { 'content-type': 'text/html;charset=UTF-8' }, body: text };
}

function encoded(text: string): string {
    return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
