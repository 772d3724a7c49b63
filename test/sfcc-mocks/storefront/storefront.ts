import { expect } from 'chai';
import { webPlatform } from '#helpers/platform/webPlatform';
import { openShop } from './shop';

/** A visitor of the shop, whose session lasts. */
export interface Visitor {
    /**
     * Runs a script in a request of the session.
     * @param script - body of a function; `wrap` runs something in a transaction
     * @returns what it returns, by way of JSON
     */
    run: (script: string) => any;
}

/** Opens the shop. @param more - files that are imported with it */
export function storefront(more: Record<string, string> = {}): { visitor: () => Visitor } {
    const platform = webPlatform({
        files: {
            'cartridge/controllers/Test.js': `exports.Run = function () {
                function wrap(action) { return dw.system.Transaction.wrap(action); }
                var script = request.httpParameterMap.get('script').rawValue;
                var result = new Function('dw', 'wrap', 'customer', script)(dw, wrap, session.customer);
                response.writer.print(JSON.stringify(result === undefined ? null : result));
            };
            exports.Run.public = true;`
        }
    });
    openShop(platform.instance);
    openShop(platform.instance, more);
    return {
        visitor: () => {
            let cookie = '';
            return {
                run: (script) => {
                    const query = encodeURIComponent(script);
                    const path = '/on/demandware.store/Sites-RefArch-Site/en_US/Test-Run?script=' + query;
                    const answer = platform.call('GET', path, { headers: { cookie } });
                    cookie = answer.headers['set-cookie']?.split(';')[0] || cookie;
                    expect(answer.status, answer.body + JSON.stringify(platform.logs.at(-1))).to.equal(200);
                    return JSON.parse(answer.body) as unknown;
                }
            };
        }
    };
}
