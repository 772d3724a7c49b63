import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { all, first, parseXml } from '#sfcc-mocks/metadata/xml';
import type { XmlElement } from '#sfcc-mocks/metadata/xml';
import { siteFiles } from '#tools/archive/siteArchive';
import { ROOT } from '#sandbox/start/wiring';
import { CHANNEL_STATUS } from '#cartridge/lifecycle/rules/orderStatus';

const files = siteFiles({ sites: ['RefArch'] });
const extensions = all(parse('meta/system-objecttype-extensions.xml'), 'type-extension');
const objects = all(parse('meta/custom-objecttype-definitions.xml'), 'custom-type');

/** Custom objects of a seller's account, which several sites share. */
const SHARED = ['TikTokShopGrant', 'TikTokShopShop', 'TikTokShopWebhook'];

function parse(name: string): XmlElement {
    return parseXml(files.get(name)!, name);
}

function attributesOf(type: string): XmlElement[] {
    const found = extensions.find((extension) => extension.attributes['type-id'] === type)!;
    return all(first(found, 'custom-attribute-definitions'), 'attribute-definition');
}

function idOf(attribute: XmlElement): string {
    return attribute.attributes['attribute-id']!;
}

function valuesOf(attribute: XmlElement): XmlElement[] {
    const values = first(attribute, 'value-definitions');
    return values ? all(values, 'value-definition') : [];
}

/** What an attribute takes. */
function formOf(attribute: XmlElement): { id: string; type: string; values: string[] } {
    return {
        id: idOf(attribute),
        type: first(attribute, 'type')!.text,
        values: valuesOf(attribute).map((value) => first(value, 'value')!.text)
    };
}

/** The value of a preference that nobody has set, as docs/reference.md writes it. */
function defaultOf(attribute: XmlElement): string | undefined {
    const chosen = valuesOf(attribute).find((value) => value.attributes.default === 'true');
    const text = (chosen && first(chosen, 'value')!.text) || first(attribute, 'default-value')?.text;
    return text === 'true' ? 'yes' : text === 'false' ? 'no' : text && `\`${text}\``;
}

/** The column of defaults in docs/reference.md. */
function documentedDefaults(): Record<string, string> {
    const text = fs.readFileSync(path.join(ROOT, 'docs/reference.md'), 'utf8');
    const rows = [...text.matchAll(/^\| `(tiktokShop\w+)` \| ([^|]*)\|/gm)];
    return Object.fromEntries(rows.map(([, id, value]) => [id!, value!.trim()]));
}

describe('Attributes of the site archive', () => {
    // Source: Order API of SCAPI, which writes only what both have.
    it('are the same on an order and on its basket', () => {
        const ofOrder = attributesOf('Order').map(formOf);
        expect(ofOrder).not.to.have.length(0);
        expect(attributesOf('Basket').map(formOf)).to.deep.equal(ofOrder);
    });

    it('are required nowhere, and can be written here: orders of other channels have none of them', () => {
        const types = extensions.map((extension) => extension.attributes['type-id']!);
        types.flatMap(attributesOf).forEach((attribute) => {
            expect(first(attribute, 'mandatory-flag')!.text, idOf(attribute)).to.equal('false');
            expect(first(attribute, 'externally-managed-flag')!.text, idOf(attribute)).to.equal('false');
        });
    });

    it('have the numbers of the official connector for what the cartridge writes', () => {
        const channelStatus = attributesOf('Order').find((one) => idOf(one) === 'externalChannelOrderStatus')!;
        expect(formOf(channelStatus).values).to.deep.equal(Object.values(CHANNEL_STATUS).map(String));
        const exportStatus = attributesOf('Order').find((one) => idOf(one) === 'externalExportStatus')!;
        expect(formOf(exportStatus).values).to.deep.equal(['0', '1', '2']);
    });

    it('have the defaults that the documentation names', () => {
        const documented = documentedDefaults();
        const preset = attributesOf('SitePreferences').filter((attribute) => defaultOf(attribute) !== undefined);
        expect(preset).not.to.have.length(0);
        preset.forEach((attribute) =>
            expect(defaultOf(attribute), idOf(attribute)).to.equal(documented[idOf(attribute)])
        );
    });
});

describe('Preferences of the site archive', () => {
    it('are in groups, each once: Business Manager shows no others', () => {
        const type = extensions.find((one) => one.attributes['type-id'] === 'SitePreferences')!;
        const grouped = all(first(type, 'group-definitions'), 'attribute-group')
            .flatMap((group) => all(group, 'attribute'))
            .map(idOf);
        expect(grouped.sort()).to.deep.equal(attributesOf('SitePreferences').map(idOf).sort());
    });

    it('are never below zero where they are numbers', () => {
        const numbers = attributesOf('SitePreferences').filter((one) => ['int', 'double'].includes(formOf(one).type));
        expect(numbers).not.to.have.length(0);
        numbers.forEach((one) => expect(Number(first(one, 'min-value')?.text), idOf(one)).to.be.at.least(0));
    });
});

/** Types whose objects the platform deletes by itself, with their days. Source: docs/reference.md. */
const RETENTION = { TikTokShopTask: '90', TikTokShopTracking: '180' };

describe('Custom objects of the site archive', () => {
    it('are deleted by the platform after these days, and others never', () => {
        const kept = objects.map((type) => [type.attributes['type-id'], first(type, 'retention-days')?.text]);
        expect(Object.fromEntries(kept.filter(([, days]) => days !== undefined))).to.deep.equal(RETENTION);
    });

    it('keep what opens an account as a password, which no export and no page shows', () => {
        const attributes = objects.flatMap((type) => all(first(type, 'attribute-definitions'), 'attribute-definition'));
        const secrets = attributes.filter((one) => /(Token|Cipher|^secret)$/.test(idOf(one)));
        expect(secrets).to.have.length.greaterThan(5);
        secrets.forEach((one) => expect(formOf(one).type, idOf(one)).to.equal('password'));
    });

    it('belong to one site, but for those of an account of a seller', () => {
        const shared = objects.filter((type) => first(type, 'storage-scope')!.text !== 'site');
        expect(shared.map((type) => type.attributes['type-id'])).to.deep.equal(SHARED);
    });

    it('stay where they are when staging is replicated', () => {
        objects.forEach((type) =>
            expect(first(type, 'staging-mode')!.text, type.attributes['type-id']).to.equal('no-staging')
        );
    });
});
