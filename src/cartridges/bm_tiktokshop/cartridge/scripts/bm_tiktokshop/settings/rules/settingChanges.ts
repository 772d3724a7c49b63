import type { CarrierChoice, CarrierRow } from './carrierRows';
import { checkCarriers, namesOf } from './carrierRows';
import { checkSetting } from './checkSetting';
import type { KnownNames } from './checkSetting';
import { settingFields } from './settingFields';
import type { SettingField } from './settingFields';

/** Values by id of the setting. */
export interface SettingValues {
    [id: string]: string;
}

/** The settings, as stored or as in a form. */
export interface SettingForm {
    /** A setting that is not in the form keeps its value. */
    values: SettingValues;
    /** null when the form has no carriers, or the stored ones cannot be read. */
    carriers: CarrierRow[] | null;
}

/** A setting with a new value. */
export interface Change {
    id: string;
    before: string;
    after: string;
}

/** The errors of a form: keys of texts below `settings.wrong.`. */
export interface SettingErrors {
    /** By id of the setting. */
    fields: SettingValues;
    /** For each row of the carriers; empty for a correct row. */
    carriers: string[];
}

/** The preference that stores the carriers. */
export const CARRIERS = 'tiktokShopCarriers';

/**
 * Checks a form.
 */
export function findSettingErrors(
    wanted: SettingForm,
    stored: SettingForm,
    known: KnownNames,
    choice: CarrierChoice
): SettingErrors {
    const fields: SettingValues = {};
    settingFields().forEach((field) => {
        const text = wanted.values[field.id];
        const wrong = text === undefined ? '' : checkSetting(field, text, known);
        if (wrong !== '') {
            fields[field.id] = wrong;
        }
    });
    if (hasNoReader(wanted, stored)) {
        fields.tiktokShopReporter = fields.tiktokShopReporter || 'nobody';
    }
    return { fields: fields, carriers: wanted.carriers ? checkCarriers(wanted.carriers, choice) : [] };
}

/** Whether there is an error. */
export function isWrong(errors: SettingErrors): boolean {
    return Object.keys(errors.fields).length > 0 || errors.carriers.some((wrong) => wrong !== '');
}

/** The changes of a checked form; an empty value restores the default. */
export function changesOf(wanted: SettingForm, stored: SettingForm): Change[] {
    const changes: Change[] = [];
    settingFields().forEach((field) => {
        const text = wanted.values[field.id];
        const before = stored.values[field.id] || '';
        if (text !== undefined && (text || field.fallback) !== (before || field.fallback)) {
            changes.push({ id: field.id, before: before, after: text || field.fallback });
        }
    });
    const before = carriersText(stored.carriers);
    const after = carriersText(wanted.carriers);
    if (wanted.carriers && before !== after) {
        changes.push({ id: CARRIERS, before: before, after: after });
    }
    return changes;
}

/** The carriers as JSON for the preference; empty if they could not be read. */
function carriersText(rows: CarrierRow[] | null): string {
    return rows ? JSON.stringify(namesOf(rows)) : '';
}

/** Whether the form chooses the feed where no connector reads it. */
function hasNoReader(wanted: SettingForm, stored: SettingForm): boolean {
    const isAbout = wanted.values.tiktokShopMode !== undefined || wanted.values.tiktokShopReporter !== undefined;
    return (
        isAbout &&
        valueIn('tiktokShopMode', wanted, stored) === 'direct' &&
        valueIn('tiktokShopReporter', wanted, stored) === 'feed'
    );
}

/** What a setting will be; an empty value is the default. */
function valueIn(id: string, wanted: SettingForm, stored: SettingForm): string {
    const value = wanted.values[id];
    const field = settingFields().filter((each) => each.id === id)[0] as SettingField;
    return (value === undefined ? stored.values[id] : value) || field.fallback;
}
