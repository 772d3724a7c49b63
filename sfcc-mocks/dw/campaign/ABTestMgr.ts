import { scriptClass } from '../../runtime/scriptClass';
import { refuseKept } from '../../store/keptImports';
import { Collection } from '../util/Collection';

/** dw.campaign.ABTestMgr: a site without tests has no participants. */
export class ABTestMgr {
    /** @throws Error once tests were imported, which are kept and not run */
    static getAssignedTestSegments(): Collection {
        refuseKept('ab-tests', 'dw.campaign.ABTestMgr');
        return new Collection();
    }

    /** @throws Error once tests were imported */
    static isParticipant(_testId: string, _segmentId: string): boolean {
        refuseKept('ab-tests', 'dw.campaign.ABTestMgr');
        return false;
    }
}

scriptClass('dw.campaign.ABTestMgr', ABTestMgr);
