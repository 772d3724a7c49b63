import type { Task } from 'int_tiktokshop/cartridge/scripts/tiktokshop/tasks/store/tasks';
import { fixLinkOf } from './rules/fixLink';
import type { FixLink } from './rules/fixLink';
import { remedyGroup } from './rules/remedyGroup';
import { text } from './webPage';

/** What a person should do about a task's last error, by its code or else by its kind; empty for no error. */
export function remedyFor(task: Task): string {
    const code = task.custom.lastCode || '';
    if (code === '' || task.custom.state === 'done') {
        return '';
    }
    const usual = text('remedy.kind.' + task.custom.kind, text('remedy.other'));
    return text('remedy.' + code, text('remedy.group.' + remedyGroup(code), usual));
}

/** Where the cause is removed; null for no error, and for one whose cause is elsewhere. */
export function fixOf(task: Task): FixLink | null {
    return remedyFor(task) === '' ? null : fixLinkOf(task.custom.lastCode || '', task.custom.kind || '');
}
