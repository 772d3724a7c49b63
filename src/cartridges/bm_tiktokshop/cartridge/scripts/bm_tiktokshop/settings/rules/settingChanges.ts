import type { CarrierRow } from './carrierRows';
import { checkCarriers, namesOf } from './carrierRows';
import { checkSetting } from './checkSetting';
import type { KnownNames } from './checkSetting';
import { settingFields } from './settingFields';

/** Values by id of the setting. */
export interface SettingValues {
    [id: string]: string;
}

/** The settings as they are stored, or as a form wants them. */
export interface SettingForm {
    /** A setting that a form does not name stays as it is. */
    values: SettingValues;
    /** null when a form is not about them, or what is stored cannot be read. */
    carriers: CarrierRow[] | null;
}

/** A setting that differs. */
export interface Change {
    id: string;
    before: string;
    after: string;
}

/** What is wrong; keys of texts below `settings.wrong.`. */
export interface SettingErrors {
    /** By id of the setting. */
    fields: SettingValues;
    /** For each row of the carriers; empty for one that is right. */
    carriers: string[];
}

/** The preference that keeps the carriers. */
export const CARRIERS = 'tiktokShopCarriers';

/**
 * Checks what a form wants.
 * @param offered - carriers that may be chosen; empty when none are known
 */
export function checkSettings(
    wanted: SettingForm,
    stored: SettingForm,
    known: KnownNames,
    offered: string[]
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
    return { fields: fields, carriers: wanted.carriers ? checkCarriers(wanted.carriers, offered) : [] };
}

/** Whether anything is wrong. */
export function isWrong(errors: SettingErrors): boolean {
    return Object.keys(errors.fields).length > 0 || errors.carriers.some((wrong) => wrong !== '');
}

/** What a form that was checked changes; an empty value brings the default back. */
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

/** JSON as the preference keeps it; empty for carriers that could not be read. */
function carriersText(rows: CarrierRow[] | null): string {
    return rows ? JSON.stringify(namesOf(rows)) : '';
}

/** The feed is read by TikTok's connector, and without it by nobody. */
function hasNoReader(wanted: SettingForm, stored: SettingForm): boolean {
    const isAbout = wanted.values.tiktokShopMode !== undefined || wanted.values.tiktokShopReporter !== undefined;
    return (
        isAbout &&
        valueIn('tiktokShopMode', wanted, stored) === 'direct' &&
        valueIn('tiktokShopReporter', wanted, stored) === 'feed'
    );
}

function valueIn(id: string, wanted: SettingForm, stored: SettingForm): string {
    const value = wanted.values[id];
    return value === undefined ? stored.values[id] || '' : value;
}
