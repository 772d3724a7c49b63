import type { OfferedCarrier } from 'int_tiktokshop/cartridge/scripts/tiktokshop/shipments/offeredCarriers';
import type { EnteredCredentials } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/readCredentials';
import type { Act } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/auditTrail';
import type { CarrierRow } from './rules/carrierRows';
import { CARRIERS } from './rules/settingChanges';
import type { Change, SettingErrors, SettingForm } from './rules/settingChanges';
import { SECTIONS, settingFields } from './rules/settingFields';
import type { SettingField } from './rules/settingFields';
import { momentOf } from '../platform/moment';
import { text } from '../platform/webPage';

/** What the page of the settings knows. */
export interface SettingsFacts {
    stored: SettingForm;
    /** What a form wanted that was not stored; null for what is stored. */
    wanted: SettingForm | null;
    errors: SettingErrors;
    /** What was changed last. */
    changes: Change[];
    offered: OfferedCarrier[];
    choosable: string[];
    credentials: EnteredCredentials;
    /** What TikTok answered instead of carriers; empty for nothing. */
    problem: string;
    /** Who did what, the latest first. */
    acts: Act[];
}

/** Rows for carriers that are not there yet. */
const EMPTY_ROWS = 3;
/** Where a browser looks for what to type. */
const INPUT_TYPES: { [type: string]: string } = { mail: 'email', date: 'date', link: 'url' };

/** What the page of the settings prints. */
export function settingsView(facts: SettingsFacts): object {
    const carriers = carrierRows(facts);
    return {
        sections: SECTIONS.map((section) => ({
            name: section.name,
            fields: section.fields.map((field) => fieldView(field, facts))
        })),
        errors: errorLinks(facts),
        changes: facts.changes.map(changeView),
        carriers: carriers,
        carrierCount: carriers.length,
        areCarriersReadable: facts.stored.carriers !== null,
        offered: facts.offered.map((carrier) => ({ name: carrier.name, shops: carrier.shops.join(', ') })),
        credentials: facts.credentials,
        problem: facts.problem,
        acts: facts.acts.map(actView)
    };
}

function actView(act: Act): object {
    return { at: momentOf(act.at), by: act.by, what: text('act.' + act.what), about: act.about };
}

function fieldView(field: SettingField, facts: SettingsFacts): object {
    const wanted = facts.wanted ? facts.wanted.values[field.id] : undefined;
    const value = wanted === undefined ? facts.stored.values[field.id] || field.fallback : wanted;
    const wrong = facts.errors.fields[field.id];
    return {
        id: field.id,
        label: text('setting.' + field.id),
        help: text('setting.' + field.id + '.help'),
        inputType: INPUT_TYPES[field.type] || 'text',
        value: value,
        fallback: field.values.length > 0 ? valueText(field, field.fallback) : field.fallback,
        error: wrong ? text('settings.wrong.' + wrong) : '',
        choices: field.values.map((each) => ({ value: each, label: valueText(field, each), isChosen: each === value }))
    };
}

/** A value in words. */
function valueText(field: SettingField, value: string): string {
    return field.type === 'flag' ? text('settings.flag.' + value) : text('setting.' + field.id + '.' + value, value);
}

function carrierRows(facts: SettingsFacts): object[] {
    const wanted = facts.wanted && facts.wanted.carriers;
    const rows = wanted || (facts.stored.carriers || []).concat(emptyRows());
    return rows.map((row, index) => {
        const wrong = facts.errors.carriers[index] || '';
        return {
            number: index + 1,
            name: row.name,
            provider: row.provider,
            error: wrong === '' ? '' : text('settings.wrong.' + wrong),
            choices: choicesFor(row, facts.choosable)
        };
    });
}

function emptyRows(): CarrierRow[] {
    const rows: CarrierRow[] = [];
    while (rows.length < EMPTY_ROWS) {
        rows.push({ name: '', provider: '' });
    }
    return rows;
}

/** Empty while TikTok was not asked: then the name is typed. */
function choicesFor(row: CarrierRow, choosable: string[]): object[] {
    return choosable.map((name) => ({ value: name, isChosen: name === row.provider }));
}

/** All errors, each with the field it is about. */
function errorLinks(facts: SettingsFacts): object[] {
    const fields = settingFields()
        .filter((field) => facts.errors.fields[field.id] !== undefined)
        .map((field) => ({
            target: field.id,
            text: text('setting.' + field.id) + ': ' + text('settings.wrong.' + facts.errors.fields[field.id])
        }));
    const carriers = facts.errors.carriers
        .map((wrong, index) => ({
            wrong: wrong,
            target: 'carrierName' + (index + 1),
            text: text('setting.' + CARRIERS) + ' ' + (index + 1) + ': ' + text('settings.wrong.' + wrong)
        }))
        .filter((link) => link.wrong !== '');
    return (fields as object[]).concat(carriers);
}

function changeView(change: Change): object {
    const field = settingFields().filter((each) => each.id === change.id)[0];
    const inWords = (value: string): string => {
        if (value === '') {
            return text('settings.nothing');
        }
        return field && field.values.length > 0 ? valueText(field, value) : value;
    };
    return { label: text('setting.' + change.id), before: inWords(change.before), after: inWords(change.after) };
}
