import { importSite } from '#sfcc-mocks';
import type { Instance } from '#sfcc-mocks';

const XMLNS = 'http://www.demandware.com/xml/impex/';

/** An import file. */
export function impex(root: string, namespace: string, content: string, attributes = ''): string {
    return `<${root} xmlns="${XMLNS}${namespace}" ${attributes}>${content}</${root}>`;
}

const text = (name: string, value: string): string => `<${name} xml:lang="x-default">${value}</${name}>`;
const attribute = (id: string, type: string): string =>
    `<attribute-definition attribute-id="${id}"><type>${type}</type></attribute-definition>`;
const extension = (type: string, ...attributes: string[]): string =>
    `<type-extension type-id="${type}"><custom-attribute-definitions>${attributes.join('')}` +
    '</custom-attribute-definitions></type-extension>';
const custom = (values: Record<string, string>): string =>
    `<custom-attributes>${Object.entries(values)
        .map(([id, value]) => `<custom-attribute attribute-id="${id}">${value}</custom-attribute>`)
        .join('')}</custom-attributes>`;
const variationValue = (value: string, name: string): string =>
    `<variation-attribute-value value="${value}">${text('display-value', name)}</variation-attribute-value>`;
const variation = (id: string, name: string, values: string): string =>
    `<variation-attribute attribute-id="${id}" variation-attribute-id="${id}">${text('display-name', name)}` +
    `<variation-attribute-values>${values}</variation-attribute-values></variation-attribute>`;
const price = (id: string, amounts: string): string => `<price-table product-id="${id}">${amounts}</price-table>`;
const amount = (value: string, quantity = 1): string => `<amount quantity="${quantity}">${value}</amount>`;
const tax = '<tax-class-id>standard</tax-class-id>';
const online = '<online-flag>true</online-flag>';

/** A small shop: a plain product, a master with two variants, a product with an option, two categories, prices, stock. */
export const SHOP: Record<string, string> = {
    'meta/types.xml': impex(
        'metadata',
        'metadata/2006-10-31',
        extension('Product', attribute('color', 'string')) +
            extension('Category', attribute('showInMenu', 'boolean')) +
            extension('Content', attribute('body', 'html'))
    ),
    'libraries/shop/library.xml': impex(
        'library',
        'library/2006-10-31',
        `<folder folder-id="help">${text('display-name', 'Help')}${online}<parent>root</parent></folder>` +
            `<content content-id="about">${text('display-name', 'About')}` +
            '<display-name xml:lang="de">Über uns</display-name>' +
            `${online}<searchable-flag>true</searchable-flag>` +
            custom({
                body: "&lt;a href=&quot;$url('Home-Show','a','b')$&quot;&gt;&lt;img src=&quot;a.png?$staticlink$&quot;&gt;"
            }) +
            '<folder-links><classification-link folder-id="help"/></folder-links></content>' +
            `<content content-id="landing">${text('display-name', 'Landing')}${online}<searchable-flag>true</searchable-flag></content>`,
        'library-id="shop"'
    ),
    'catalogs/shop/catalog.xml': impex(
        'catalog',
        'catalog/2006-10-31',
        '<header><image-settings><internal-location base-path="/images"/>' +
            '<alt-pattern>${productname}</alt-pattern></image-settings></header>' +
            `<category category-id="root">${online}<refinement-definitions>` +
            `<refinement-definition type="attribute" attribute-id="color" system="false">${text('display-name', 'Color')}</refinement-definition>` +
            '<refinement-definition type="price"><bucket-definitions>' +
            `<price-bucket currency="USD">${text('display-name', 'cheap')}<threshold>20</threshold></price-bucket>` +
            `<price-bucket currency="USD">${text('display-name', 'dear')}<threshold>500</threshold></price-bucket>` +
            '</bucket-definitions></refinement-definition></refinement-definitions></category>' +
            `<category category-id="garden">${text('display-name', 'Garden')}${online}<parent>root</parent><position>2</position>${custom({ showInMenu: 'true' })}</category>` +
            `<category category-id="tools">${text('display-name', 'Tools')}${online}<parent>garden</parent></category>` +
            `<category category-id="attic"><parent>root</parent><position>1</position></category>` +
            `<product product-id="rake">${text('display-name', 'Rake')}<display-name xml:lang="de">Rechen</display-name>${text('long-description', '&lt;b&gt;Ash&lt;/b&gt;')}${online}<images><image-group view-type="large"><image path="rake.jpg"/></image-group></images>${tax}<brand>Acme</brand></product>` +
            `<product product-id="glove">${text('display-name', 'Glove')}${online}<images><image-group view-type="large"><image path="glove.jpg"/></image-group><image-group view-type="large"><variation attribute-id="color" value="red"/><image path="red.jpg"/></image-group></images><brand>Acme</brand><variations><attributes>${variation('color', 'Color', variationValue('green', 'Green') + variationValue('red', 'Red') + variationValue('blue', 'Blue'))}</attributes><variants><variant product-id="glove-green"/><variant product-id="glove-red" default="true"/></variants></variations></product>` +
            `<product product-id="glove-green">${online}${custom({ color: 'green' })}</product>` +
            `<product product-id="glove-red">${online}${custom({ color: 'red' })}</product>` +
            `<product product-id="bench">${text('display-name', 'Bench')}${online}${tax}<options><option option-id="plate">${text('display-name', 'Plate')}<option-values><option-value value-id="none" default="true"><option-value-prices><option-value-price currency="USD">0</option-value-price></option-value-prices></option-value><option-value value-id="brass"><option-value-prices><option-value-price currency="USD">12.5</option-value-price></option-value-prices></option-value></option-values></option></options></product>` +
            `<product product-id="kit">${online}${tax}<bundled-products><bundled-product product-id="rake"><quantity>2</quantity></bundled-product></bundled-products></product>` +
            '<category-assignment category-id="tools" product-id="rake"><primary-flag>true</primary-flag></category-assignment>' +
            '<category-assignment category-id="garden" product-id="glove"/><category-assignment category-id="garden" product-id="bench"/>',
        'catalog-id="shop"'
    ),
    'pricebooks/usd.xml': impex(
        'pricebooks',
        'pricebook/2006-10-31',
        `<pricebook><header pricebook-id="list"><currency>USD</currency>${online}</header><price-tables>` +
            price('rake', amount('29')) +
            price('glove-green', amount('9')) +
            price('glove-red', amount('11')) +
            price('bench', amount('120')) +
            `</price-tables></pricebook><pricebook><header pricebook-id="sale"><currency>USD</currency>${online}<parent>list</parent></header><price-tables>` +
            price('rake', amount('24') + amount('20', 10)) +
            '</price-tables></pricebook>' +
            `<pricebook><header pricebook-id="euro"><currency>EUR</currency>${online}</header><price-tables>${price('rake', amount('1'))}</price-tables></pricebook>`
    ),
    'inventory-lists/shop.xml': impex(
        'inventory',
        'inventory/2007-05-31',
        '<inventory-list><header list-id="shop"><default-instock>false</default-instock></header><records>' +
            ['rake', 'glove-green', 'bench']
                .map((id) => `<record product-id="${id}"><allocation>10</allocation></record>`)
                .join('') +
            '</records></inventory-list>'
    ),
    'sites/RefArch/preferences.xml': impex(
        'preferences',
        'preferences/2007-03-31',
        '<standard-preferences><all-instances>' +
            '<preference preference-id="SiteCatalog">shop</preference>' +
            '<preference preference-id="SiteLibrary">shop</preference>' +
            '<preference preference-id="SitePriceBooks">euro:sale</preference>' +
            '<preference preference-id="SiteInventoryList">shop</preference>' +
            '<preference preference-id="SiteLocales">en_US:de_DE</preference>' +
            '</all-instances></standard-preferences>'
    ),
    'sites/RefArch/slots.xml': impex(
        'slot-configurations',
        'slot/2008-09-08',
        `<slot-configuration slot-id="home" context="global" configuration-id="plain" default="true"><template>slot</template><enabled-flag>true</enabled-flag><content><products><product product-id="rake"/><product product-id="gone"/></products></content></slot-configuration>` +
            `<slot-configuration slot-id="home" context="global" configuration-id="first"><template>slot</template><enabled-flag>true</enabled-flag><content><html>${text('body', '&lt;b&gt;Hi&lt;/b&gt;')}</html></content><schedule><start-date>2027-01-01T00:00:00Z</start-date></schedule></slot-configuration>` +
            `<slot-configuration slot-id="banner" context="category" context-id="garden" configuration-id="garden"><template>slot</template><enabled-flag>true</enabled-flag><content><content-assets><content-asset content-id="about"/></content-assets></content></slot-configuration>`
    ),
    'sites/RefArch/tax.xml': impex(
        'tax',
        'tax/2006-10-31',
        '<tax-classes><tax-class class-id="standard" default="true"/></tax-classes>' +
            '<tax-jurisdictions><tax-jurisdiction jurisdiction-id="us" default="true"><address-mappings><address-mapping key1="US"/></address-mappings></tax-jurisdiction>' +
            '<tax-jurisdiction jurisdiction-id="ma"><address-mappings><address-mapping key1="US" key2="MA"/></address-mappings></tax-jurisdiction></tax-jurisdictions>' +
            '<tax-rates><tax-rate jurisdiction-id="us" class-id="standard">0.05</tax-rate><tax-rate jurisdiction-id="ma" class-id="standard">0.0625</tax-rate></tax-rates>'
    ),
    'sites/RefArch/shipping.xml': impex(
        'shipping',
        'shipping/2007-03-31',
        `<shipping-method method-id="ground" default="true">${text('display-name', 'Ground')}${online}<tax-class-id>standard</tax-class-id><price-table><amount order-value="0">5.99</amount><amount order-value="100">0</amount></price-table><currency>USD</currency></shipping-method>`
    ),
    'sites/RefArch/payment-methods.xml': impex(
        'payment-settings',
        'paymentsettings/2009-09-15',
        `<payment-method method-id="CREDIT_CARD">${text('name', 'Card')}<enabled-flag>true</enabled-flag></payment-method>` +
            `<payment-card card-type="Visa">${text('name', 'Visa')}<enabled-flag>true</enabled-flag><card-number-settings><enable-checksum-verification>true</enable-checksum-verification><number-length><length>13</length><length>16</length></number-length><number-prefix><prefix>4</prefix></number-prefix></card-number-settings><security-code-length>3</security-code-length></payment-card>`
    ),
    'customer-lists/RefArch.xml': impex(
        'customer-list',
        'customer/2006-10-31',
        '<customer customer-no="C-1"><credentials><login>eve@example.com</login><password encrypted="false">Secret-12</password><enabled-flag>true</enabled-flag></credentials>' +
            '<profile><first-name>Eve</first-name><phone-home>123</phone-home></profile><addresses><address address-id="a"><city>Rome</city></address><address address-id="b" preferred="true"><postal-code>1</postal-code><country-code>IT</country-code></address></addresses>' +
            '<customer-groups><customer-group group-id="vip"/></customer-groups></customer>' +
            '<customer customer-no="C-2"><credentials><login>bob@example.com</login><password encrypted="true">x</password></credentials></customer>',
        'list-id="RefArch"'
    ),
    'sites/RefArch/stores.xml': impex(
        'stores',
        'store/2007-04-30',
        '<store store-id="s1"><name>Shed</name><city>Boston</city><country-code>US</country-code><latitude>42.35</latitude><longitude>-71.05</longitude></store>' +
            '<store store-id="s2"><name>Barn</name><latitude>34.05</latitude><longitude>-118.24</longitude></store>'
    )
};

/** Imports the shop, or some other files. */
export function openShop(instance: Instance, files: Record<string, string> = SHOP): void {
    importSite(instance, new Map(Object.entries(files)));
}
