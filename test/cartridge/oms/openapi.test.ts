import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { cancelReasons } from '#cartridge/cancellations/rules/cancelReason';
import { statusWords } from '#cartridge/lifecycle/rules/orderStatus';
import { readNextCursor } from '#cartridge/oms/rules/nextCursor';
import { COLUMNS } from '#cartridge/oms/rules/omsRows';
import { ITEM_FIELDS } from '#cartridge/lifecycle/rules/told/toldItems';
import { CANCEL_FIELDS, EVENT_FIELDS, PACKAGE_FIELDS, parseOrderEvent } from '#cartridge/oms/rules/orderEvent';
import { DECISION_FIELDS, parseReturnDecision } from '#cartridge/oms/rules/returnDecision';
import { RETURN_ACTS } from '#cartridge/returns/rules/returnActs';
import { RETURN_STAGES } from '#helpers/tiktok/returnStages';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { readImportGraph } from '#tools/gates/circles/importGraph';
import type { ImportGraph } from '#tools/gates/circles/importGraph';
import { omsDocuments, readContract } from '#tools/openapi/omsDocuments';

const ROOT = path.join(__dirname, '../../..');
const CARTRIDGE = 'src/cartridges/int_tiktokshop/cartridge/';
const NOW = '2026-11-23T10:00:00.000Z';
const CONTRACT = readContract();
const SCHEMAS = CONTRACT.components.schemas as Record<string, Json>;
/** Codes for the whole body of a request, which has no outcomes then. */
const OF_ENVELOPE = ['malformed_json', 'too_many_events', 'too_long'];

/** Files that these reach by their imports, themselves included. */
function reachable(graph: ImportGraph, from: string[]): string[] {
    const found = new Set<string>();
    const look = (file: string): void => {
        if (!found.has(file)) {
            found.add(file);
            (graph.get(file) || []).forEach(look);
        }
    };
    from.forEach(look);
    return [...found];
}

/** Codes that these files reject with. */
function codesIn(files: string[]): string[] {
    const codes = files.flatMap((file) => {
        const source = fs.readFileSync(path.join(ROOT, file), 'utf8');
        const codeArguments = [...source.matchAll(/\brejected\(\s*([^,]+),/g)].map(
            ([, argument]) => argument as string
        );
        return codeArguments.flatMap((argument) =>
            [...argument.matchAll(/'([a-z_]+)'/g)].map(([, code]) => code as string)
        );
    });
    return [...new Set(codes)].sort();
}

/** An event, a package, an item or a cancellation with one field changed; the others are in order. */
const WITH: Record<string, (field: Json) => Json> = {
    OrderEvent: (field) => ({ eventId: 'e', orderNo: 'o', status: 'Acknowledged', ...field }),
    Package: (field) =>
        WITH.OrderEvent!({ packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z', ...field }] }),
    Item: (field) => WITH.Package!({ items: [{ productId: 'p', quantity: 1, ...field }] }),
    Cancel: (field) => WITH.OrderEvent!({ status: 'CANCELLED', cancel: field })
};
const FIELDS: Record<string, string[]> = {
    OrderEvent: EVENT_FIELDS,
    Package: PACKAGE_FIELDS,
    Item: ITEM_FIELDS,
    Cancel: CANCEL_FIELDS
};
/** A value of this length that fits in all else. */
const ENTRIES: Record<string, (length: number) => unknown> = {
    packages: (length) =>
        Array.from({ length }, (_, at) => ({ packageNo: String(at), carrier: 'UPS', trackingNumber: '1Z' })),
    items: (length) => Array.from({ length }, () => ({ productId: 'p', quantity: 1 }))
};

describe('docs/oms.openapi.yaml', () => {
    const graph = readImportGraph(ROOT, ['src/cartridges']);
    const isAccepted = (input: Json): boolean => parseOrderEvent(input, NOW).ok;

    it('is what the contract of the custom API and the types of the example client were made from', async () => {
        for (const [file, text] of await omsDocuments()) {
            expect(fs.readFileSync(path.join(ROOT, file), 'utf8'), file + ': npm run openapi').to.equal(text);
        }
    });

    Object.entries(FIELDS).forEach(([name, fields]) => {
        it(`has the fields of ${name} that the cartridge knows, and no other`, () => {
            expect(Object.keys(SCHEMAS[name]!.properties as Json)).to.have.members(fields);
        });

        it(`says how long the texts and lists of ${name} may be, to the character`, () => {
            Object.entries(SCHEMAS[name]!.properties as Record<string, Json>)
                .filter(([field]) => !['occurredAt', 'status', 'cancel', 'ext'].includes(field))
                .forEach(([field, schema]) => {
                    const [least, most] =
                        schema.type === 'integer'
                            ? [schema.minimum, schema.maximum]
                            : [schema.minLength || schema.minItems || 0, schema.maxLength || schema.maxItems];
                    const value = (size: number): unknown =>
                        schema.type === 'integer'
                            ? size
                            : schema.type === 'array'
                              ? ENTRIES[field]!(size)
                              : 'x'.repeat(size);
                    const takes = (size: number): boolean => isAccepted(WITH[name]!({ [field]: value(size) }));
                    expect(most, field).to.be.a('number');
                    expect([takes(most), takes(most + 1)], `${field} of ${most}`).to.deep.equal([true, false]);
                    if (least > 0) {
                        expect([takes(least), takes(least - 1)], `${field} of ${least}`).to.deep.equal([true, false]);
                    }
                });
        });
    });

    it('has an object as ext, as the cartridge does', () => {
        expect((SCHEMAS.OrderEvent!.properties as Json).ext).to.include({ type: 'object' });
        const takes = (ext: unknown): boolean => isAccepted(WITH.OrderEvent!({ ext }));
        expect([{}, { a: [1] }, 'text', [], 1].map(takes)).to.deep.equal([true, true, false, false, false]);
    });

    it('has as required what the cartridge requires', () => {
        ['OrderEvent', 'Package', 'Item'].forEach((name) => {
            const required = Object.keys(SCHEMAS[name]!.properties as Json).filter(
                (field) => field !== 'orderNo' && !isAccepted(WITH[name]!({ [field]: undefined }))
            );
            expect(SCHEMAS[name]!.required, name).to.have.members(required);
        });
        expect(isAccepted({ eventId: 'e', status: 'Shipped' }), 'an order').to.equal(false);
    });

    it('has the fields, decisions and lengths of a decision about a return', () => {
        const { properties, required } = SCHEMAS.ReturnDecision as Json;
        expect(Object.keys(properties as Json)).to.have.members(DECISION_FIELDS);
        expect(properties.decision.enum).to.deep.equal(RETURN_ACTS);
        const whole = { eventId: 'e', returnId: 'r', decision: 'refuse' };
        const isTaken = (fields: Json): boolean => parseReturnDecision({ ...whole, ...fields }).ok;
        Object.keys(whole).forEach((field) => {
            expect(isTaken({ [field]: undefined }), field).to.equal(!(required as string[]).includes(field));
        });
        ['eventId', 'returnId', 'reason'].forEach((field) => {
            const { maxLength } = properties[field] as Json;
            expect(
                [isTaken({ [field]: 'x'.repeat(maxLength) }), isTaken({ [field]: 'x'.repeat(maxLength + 1) })],
                field
            ).to.deep.equal([true, false]);
        });
    });

    it('has the stages of a return, and docs/oms.md what each means', () => {
        expect(SCHEMAS.ReturnEvent!.properties.stage.enum).to.have.members(RETURN_STAGES);
        const page = fs.readFileSync(path.join(ROOT, 'docs/oms.md'), 'utf8');
        const rows = page.slice(page.indexOf('| `stage` |')).split('\n\n')[0]!.split('\n').slice(2);
        const named = rows.flatMap((row) => [...row.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, stage]) => stage));
        expect(named).to.have.members(RETURN_STAGES.filter((stage) => stage !== 'unknown'));
    });

    it('has the statuses, reasons, outcomes, columns and cursors of the cartridge', () => {
        expect(SCHEMAS.EventStatus!.enum).to.deep.equal(statusWords().filter((word) => word !== 'New'));
        expect(SCHEMAS.Cancel!.properties.reason['x-extensible-enum']).to.have.members(cancelReasons());
        const source = fs.readFileSync(
            path.join(ROOT, CARTRIDGE, 'scripts/tiktokshop/platform/rules/outcome.ts'),
            'utf8'
        );
        const outcomes = /outcome: ('[^;]+);/
            .exec(source)![1]!
            .split(' | ')
            .map((word) => word.slice(1, -1));
        expect(SCHEMAS.Outcome!.properties.outcome.enum).to.have.members(outcomes);
        const put = (Object.values(CONTRACT.paths as Json) as Json[]).find((item) => item.put)!.put as Json;
        expect(put.requestBody.content['text/csv'].schema['x-columns']).to.deep.equal(COLUMNS);
        const { maxLength } = SCHEMAS.EventPage!.properties.nextCursor as Json;
        expect(readNextCursor('x'.repeat(maxLength)).problem).to.equal(null);
        expect(readNextCursor('x'.repeat(maxLength + 1)).problem).not.to.equal(null);
    });

    it('has the codes that an event can be rejected with, and no other', () => {
        // A patch that waits on the order is judged before an event; the event is not told what comes of it.
        const withoutPatches = new Map([...graph].filter(([file]) => !file.includes('/tiktokshop/patches/')));
        const files = reachable(withoutPatches, [CARTRIDGE + 'rest-apis/tiktokshop-oms/script.ts']);
        const codes = codesIn(files.filter((file) => !file.includes('/tiktokshop/patches/')));
        expect(SCHEMAS.RejectionCode!.enum).to.have.members(codes.filter((code) => !OF_ENVELOPE.includes(code)));
        const patches = [...graph.keys()].filter((file) => file.includes('/patches/rules/'));
        const more = codesIn(reachable(graph, patches)).filter((code) => !SCHEMAS.RejectionCode!.enum.includes(code));
        expect(SCHEMAS.PatchCode!.enum).to.have.members(more);
    });

    it('has the codes and the number of events of an envelope', () => {
        const sfcc = new TestInstance();
        sfcc.create(externalOrder());
        const event = { eventId: 'e', orderNo: 'none', status: 'Shipped' };
        const { maxItems } = SCHEMAS.OrderEvents!.properties.events as Json;
        const code = (body: unknown): string => {
            const { status, json } = sfcc.sendEvents(body);
            return status === 200 ? '' : String(json.type).split('/').pop()!;
        };
        const events = (count: number): object => ({ events: Array.from({ length: count }, () => event) });
        expect(code(events(maxItems))).to.equal('');
        const envelopes = [
            events(maxItems + 1),
            '{',
            events(0),
            { events: 1 },
            '{"events":[],"events":[]}',
            { x: 'x'.repeat(1e6) }
        ];
        const codes = envelopes.map(code);
        expect(SCHEMAS.ProblemCode!.enum).to.have.members(codes);
        sfcc.close();
    });

    it('names codes that docs/oms.md explains', () => {
        const page = fs.readFileSync(path.join(ROOT, 'docs/oms.md'), 'utf8');
        const codes = ['RejectionCode', 'PatchCode', 'ProblemCode'].flatMap((name) => SCHEMAS[name]!.enum as string[]);
        expect(codes.filter((code) => !page.includes('`' + code + '`'))).to.deep.equal([]);
    });
});
