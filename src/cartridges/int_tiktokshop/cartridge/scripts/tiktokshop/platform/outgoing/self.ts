import { basicAuthorization } from '../crypto';
import { credentialOf, httpCall } from './httpCall';
import type { ServiceAnswer } from './httpCall';
import { currentSiteId, storefrontHost } from '../instance';
import { signOwnCall } from '../ownCall';

const SERVICE = 'tiktokshop.self';

/** Posts a signed webhook to the storefront of this instance, as TikTok does. */
export function postWebhook(address: string, body: string, signature: string): ServiceAnswer {
    return httpCall(SERVICE, {
        method: 'POST',
        url: address,
        headers: { authorization: signature, 'content-type': 'application/json' },
        body: body
    });
}

/**
 * Posts JSON to a controller of this site, signed, as no one else can. A job uses it for what only a request of the storefront
 * can do. The credential has user and password of a storefront under password protection.
 * @param action - for example `TikTokShop-CreateExternalOrder`
 */
export function postToSelf(action: string, document: object): ServiceAnswer {
    const body = ascii(JSON.stringify(document));
    const headers = signOwnCall(body);
    const { user, password } = credentialOf(SERVICE);
    if (user !== '') {
        headers.authorization = basicAuthorization(user, password);
    }
    headers['content-type'] = 'application/json';
    const url =
        'https://' + storefrontHost() + '/on/demandware.store/Sites-' + currentSiteId() + '-Site/default/' + action;
    return httpCall(SERVICE, { method: 'POST', url: url, headers: headers, body: body });
}

/** JSON with nothing but ASCII, which no encoding on the way can change: the signature is over these characters. */
function ascii(json: string): string {
    return json.replace(/[\u007f-\uffff]/g, (character) => {
        return '\\u' + ('000' + character.charCodeAt(0).toString(16)).slice(-4);
    });
}
