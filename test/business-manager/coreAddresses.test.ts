import { expect } from 'chai';
import fs from 'node:fs';
import path from 'node:path';
import { OrderPage, NO } from '#helpers/business-manager/orderPage';
import { Visit } from '#helpers/business-manager/visit';

const CARTRIDGE = path.join(__dirname, '../../src/cartridges/bm_tiktokshop/cartridge');

/** Scripts, templates and texts of the pages, by path. */
function sources(): Array<[string, string]> {
    return fs
        .readdirSync(CARTRIDGE, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(ts|js|isml|properties)$/.test(name))
        .map((name) => [name, fs.readFileSync(path.join(CARTRIDGE, name), 'utf8')]);
}

/** Source: B2C developer tooling, "Business Manager Extensions": extensions must not refer to core's own addresses. */
describe('Business Manager and its own pages', () => {
    it('no page of ours links to them: a path of menus says where something is', () => {
        const core = /View[A-Z]\w*-\w+|href="(\/|[^"]*demandware)/;
        expect(
            sources()
                .filter(([, text]) => core.test(text))
                .map(([name]) => name)
        ).to.deep.equal([]);
    });

    it('each link is to an action of ours', () => {
        const targets = sources().flatMap(([, text]) => [...text.matchAll(/URLUtils\.(?:url|https)\('([^']+)'/g)]);
        expect(
            targets.map((match) => match[1] as string).filter((target) => !/^TikTokShop\w+-\w+$/.test(target))
        ).to.deep.equal([]);
        expect(targets).not.to.have.length(0);
    });

    it('an order’s own page leads to ours, for those who may read', () => {
        const at = new OrderPage();
        at.create();
        const source = fs.readFileSync(path.join(CARTRIDGE, 'bm_extensions.xml'), 'utf8');
        const button = /<dialogaction [^>]*xp_ref="OrderPage-OrderDetails"[\s\S]*?<\/dialogaction>/.exec(source)![0];
        const [, pipeline, node] = /<exec pipeline="(\w+)" node="(\w+)"/.exec(button)!;
        const [, parameter] = /<parameter name="(\w+)"/.exec(button)!;
        const page = new Visit(at.sfcc, ['tiktokshop_read']).page(`${pipeline}-${node}`, { [parameter as string]: NO });
        expect(button).to.contain('action-id="tiktokshop_read"');
        expect(page).to.contain(NO).and.contain('id="tts-history"');
        at.sfcc.close();
    });
});
