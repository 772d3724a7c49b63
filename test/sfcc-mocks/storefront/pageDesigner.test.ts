import { expect } from 'chai';
import { importSite } from '#sfcc-mocks';
import { webPlatform } from '#helpers/platform/webPlatform';
import { impex, openShop } from './shop';

const CONTROLLER = `
var PageMgr = require('dw/experience/PageMgr');
exports.Show = function () {
    response.writer.print(PageMgr.renderPage(request.httpParameterMap.page.value, '{"a":1}'));
};
exports.Show.public = true;
exports.Read = function () {
    var page = PageMgr.getPage('home');
    var region = page.getRegion('main');
    var component = region.visibleComponents.iterator().next();
    response.writer.print(JSON.stringify([page.ID, page.typeID, page.pageTitle, page.visible, region.size, page.getRegion('none'),
        component.typeID, component.getAttribute('image').path, PageMgr.getPage('about'), PageMgr.getPage('none')]));
};
exports.Read.public = true;`;
const FILES = {
    'cartridge/controllers/Test.js': CONTROLLER,
    'cartridge/experience/pages/store.json': '{"region_definitions":[{"id":"main"}]}',
    'cartridge/experience/pages/store.js': `
        var PageMgr = require('dw/experience/PageMgr');
        var RegionRenderSettings = require('dw/experience/RegionRenderSettings');
        exports.render = function (context) {
            var region = context.page.getRegion('main');
            var settings = new RegionRenderSettings().setTagName('ul').setAttributes({ id: 'r' });
            return context.runtimeParameters + PageMgr.renderRegion(region) + PageMgr.renderRegion(region, settings);
        };`,
    'cartridge/experience/components/assets/tile.json': JSON.stringify({
        attribute_definition_groups: [
            {
                attribute_definitions: [
                    { id: 'image', type: 'image' },
                    { id: 'text', type: 'markup' },
                    { id: 'product', type: 'product' },
                    { id: 'category', type: 'category' },
                    { id: 'more', type: 'custom' },
                    { id: 'unset', type: 'string' }
                ]
            }
        ]
    }),
    'cartridge/experience/components/assets/tile.js': `
        exports.render = function (context) {
            var content = context.content;
            return [content.image.file.getImageURL({ scaleWidth: 50 }), content.image.focalPoint.x, content.text,
                content.product.name, content.category.displayName, content.more.a, content.containsKey('unset')].join('|');
        };`
};
const DATA = {
    image: { path: '/a.jpg', focal_point: { x: 0.2, y: 0.5 } },
    text: '<a href="$url(\'Home-Show\')$">',
    product: 'rake',
    category: 'garden',
    more: { a: 1 }
};

function content(id: string, type: string, inner: string): string {
    return `<content content-id="${id}"><online-flag>true</online-flag><type>${type}</type>${inner}</content>`;
}

const link = (id: string, position: number): string =>
    `<content-link content-id="${id}" type="page.store.main"><position>${position}</position></content-link>`;

function platformWith(more = ''): ReturnType<typeof webPlatform> {
    const platform = webPlatform({ files: FILES });
    openShop(platform.instance);
    const data = `<data xml:lang="x-default"><![CDATA[${JSON.stringify(DATA)}]]></data>`;
    const page = `<page-attributes><page-title xml:lang="x-default">Home</page-title></page-attributes>`;
    const links = `<content-links>${link('gone', 3)}${link('two', 2)}${link('one', 1)}</content-links>`;
    const off =
        '<content content-id="two"><online-flag>false</online-flag><type>component.assets.tile</type></content>';
    importSite(
        platform.instance,
        new Map([
            [
                'libraries/shop/library.xml',
                impex(
                    'library',
                    'library/2006-10-31',
                    content('home', 'page.store', page + links) +
                        content('one', 'component.assets.tile', data) +
                        off +
                        more,
                    'library-id="shop"'
                )
            ]
        ])
    );
    return platform;
}

const BASE = '/on/demandware.store/Sites-RefArch-Site/en_US/';

// Source: Script API, dw.experience; library.xsd; B2C developer tooling, "Page Designer".
describe('Pages of Page Designer', () => {
    it('are read with their regions and components, in order', () => {
        const { call, logs } = platformWith();
        const answer = call('GET', BASE + 'Test-Read');
        expect(answer.status, JSON.stringify(logs.at(-1))).to.equal(200);
        expect(JSON.parse(answer.body)).to.deep.equal([
            ...['home', 'store', 'Home', true, 1, null],
            ...['assets.tile', '/a.jpg', null, null]
        ]);
    });

    it('are rendered by the scripts of their types, with what their attributes mean', () => {
        const { call, logs } = platformWith();
        const answer = call('GET', BASE + 'Test-Show?page=home');
        expect(answer.status, JSON.stringify(logs.at(-1))).to.equal(200);
        const [, tile] =
            /<div class="experience-component experience-assets-tile">(.*?)<\/div>/.exec(answer.body) || [];
        expect(tile).to.match(/\/a\.jpg\?sw=50\|0\.2\|<a href=".*Home-Show">\|Rake\|Garden\|1\|false$/);
        expect(answer.body).to.match(
            /^\{"a":1\}<div class="experience-region experience-main"><div .*<\/div><\/div><ul id="r"><div .*<\/div><\/ul>$/
        );
    });

    it('that rules show or hide, or that belong to categories, are not implemented', () => {
        const rules = '<config>{"visibility":{"schedule":1}}</config>';
        const { call, logs } = platformWith(content('ruled', 'page.store', rules));
        expect(call('GET', BASE + 'Test-Show?page=ruled').status).to.equal(500);
        expect(logs.map(({ message }) => message).join()).to.contain('not implemented: the rules of Page Designer');
    });
});
