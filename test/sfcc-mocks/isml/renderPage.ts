import type { HttpAnswer } from '#sfcc-mocks';
import type { Incoming } from '#sfcc-mocks/web/incoming';
import { incoming } from '#sfcc-mocks/web/incoming';
import { Request } from '#sfcc-mocks/dw/system/Request';
import { Response } from '#sfcc-mocks/dw/system/Response';
import { passingSession } from '#sfcc-mocks/web/sessions';
import { cartridgesOf } from '#helpers/platform/cartridges';
import { testPlatform } from '#helpers/platform/platform';
import type { TestPlatform } from '#helpers/platform/platform';

/** Files of templates, by path below `cartridge/templates/default` or, with a leading `/`, below the cartridge. */
export type Templates = Record<string, string>;

export interface RenderOptions {
    locale?: string;
    /** What `pdict` holds; a function is given `require` and runs inside of the request. */
    pdict?: object | ((require: (id: string) => any) => object);
    /** Templates of a cartridge further down the path. */
    below?: Templates;
}

/** Renders the template `page` of a set, and answers the text. */
export function rendered(templates: Templates, options: RenderOptions = {}): string {
    return renderedIn(platformWith(templates, options.below), options).body;
}

/** Renders the template `page`, and answers the whole response. */
export function renderedIn(
    { instance }: TestPlatform,
    { locale = 'default', pdict = {} }: RenderOptions = {}
): HttpAnswer {
    const session = passingSession(instance.site('RefArch'));
    const request = new Request(messageOf(), { session, clientId: null });
    const response = new Response();
    instance.execute({ kind: 'controller', siteId: 'RefArch', locale, request, response, session }, (execution) => {
        const require = (id: string): any => execution.modules.require(id);
        require('dw/template/ISML').renderTemplate('page', typeof pdict === 'function' ? pdict(require) : pdict);
    });
    return response.$answer();
}

/** An instance whose site has a cartridge with these templates. */
export function platformWith(templates: Templates, below: Templates = {}): TestPlatform {
    return testPlatform(cartridgesOf({ test_above: paths(templates), test_below: paths(below) }));
}

function paths(templates: Templates): Record<string, string> {
    return Object.fromEntries(
        Object.entries(templates).map(([name, text]) => [
            name.startsWith('/') ? name.slice(1) : `cartridge/templates/default/${name}.isml`,
            text
        ])
    );
}

function messageOf(): Incoming {
    return incoming({ method: 'GET', url: 'https://shop.test/page?mode=short', headers: {}, body: '' });
}
