import type { OfferedCarrier } from 'int_tiktokshop/cartridge/scripts/tiktokshop/shipments/listCarriers';
import type { EnteredCredentials } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/getEnteredCredentials';
import type { Act } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/auditTrail';
import type { CarrierRow } from './rules/carrierRows';
import { CARRIERS } from './rules/settingChanges';
import type { Change, SettingErrors, SettingForm } from './rules/settingChanges';
import { SECTIONS, settingFields } from './rules/settingFields';
import type { SettingField } from './rules/settingFields';
import { choicesOf } from '../platform/choices';
import { momentOf } from '../platform/moment';
import { labelled, text } from '../platform/webPage';

/** The data of the settings page. */
export interface SettingsFacts {
    stored: SettingForm;
    /** A form that was not stored; null to show the stored settings. */
    wanted: SettingForm | null;
    errors: SettingErrors;
    /** The changes just stored. */
    changes: Change[];
    offered: OfferedCarrier[];
    choosable: string[];
    credentials: EnteredCredentials;
    /** Why TikTok sent no carriers; empty for no error. */
    problem: string;
    /** Recorded changes, latest first. */
    acts: Act[];
}

/** Empty rows for new carriers. */
const EMPTY_ROWS = 3;
/** How a browser asks for values of a type; for the others, as text. */
const INPUT_TYPES: { [type: string]: string } = { mail: 'email', date: 'date', day: 'date', link: 'url' };

/** The view of the settings page. */
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
        choices: choicesOf(field.values, value, (each) => valueText(field, each))
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
            // Empty until TikTok was asked; until then the name is typed.
            choices: choicesOf(facts.choosable, row.provider, (name) => name)
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

/** All errors, each with its field. */
function errorLinks(facts: SettingsFacts): object[] {
    const fields = settingFields()
        .filter((field) => facts.errors.fields[field.id] !== undefined)
        .map((field) => ({
            target: field.id,
            text: labelled(text('setting.' + field.id)) + text('settings.wrong.' + facts.errors.fields[field.id])
        }));
    const carriers = facts.errors.carriers
        .map((wrong, index) => ({
            wrong: wrong,
            target: 'carrierName' + (index + 1),
            text: labelled(text('setting.' + CARRIERS) + ' ' + (index + 1)) + text('settings.wrong.' + wrong)
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
