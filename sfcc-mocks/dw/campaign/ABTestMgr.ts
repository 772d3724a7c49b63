import { current } from '../../runtime/current';
import { notImplemented } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { hasKept } from '../../store/keptImports';
import { Collection } from '../util/Collection';

/** dw.campaign.ABTestMgr: a site without tests has no participants. */
export class ABTestMgr {
    /** @throws Error once tests were imported, which are kept and not run */
    static getAssignedTestSegments(): Collection {
        requireNone();
        return new Collection();
    }

    /** @throws Error once tests were imported */
    static isParticipant(_testId: string, _segmentId: string): boolean {
        requireNone();
        return false;
    }
}

function requireNone(): void {
    if (hasKept('ab-tests', current().site.id)) {
        throw notImplemented('dw.campaign.ABTestMgr');
    }
}

scriptClass('dw.campaign.ABTestMgr', ABTestMgr);
