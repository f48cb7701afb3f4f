/** Whole values of a status column, tidied, by what they say. A value is added here and nowhere else. */
import type { Status } from './types';

const VALUES: Readonly<Partial<Record<Status, string>>> = {
  complete: `
      complete | completed | closed | done | achieved | implemented | fully implemented | delivered |
      finished | met | fully met | action complete | action completed | action closed | fully complete |
      fully completed | fully achieved | complete - on time | completed late | completed on time |
      complete & closed | complete and closed | closed - complete | closed (complete) | signed off |
      complete and signed off | actioned | resolved | discharged | 100% | embedded |
      complete and embedded | completed and embedded | complete and evidenced |
      completed and evidenced`,
  awaitingSignOff: `
      awaiting sign off | awaiting sign-off | awaiting signoff | ready for review | proposed complete |
      proposed for closure | awaiting approval | pending approval | for approval | for closure |
      to be closed | pending closure | awaiting closure | propose to close | submitted |
      complete - awaiting sign off | complete awaiting sign off | complete pending sign off |
      pending review | under review | in review | awaiting validation | awaiting verification |
      claimed complete | ready for sign off | ready for sign-off`,
  partlyComplete: `
      partially complete | partly complete | part complete | partially completed | partly completed |
      partially implemented | partly implemented | part implemented | partially met | partly met |
      partially achieved | partly achieved | substantially complete | nearly complete |
      almost complete | mostly complete | largely complete`,
  onTrack: `
      on track | on-track | on target | on schedule | on course | on plan | progressing well | to plan |
      on time | in progress - on track | in progress on track | ahead of schedule | ahead |
      in progress (on track)`,
  inProgress: `
      in progress | in-progress | inprogress | underway | under way | ongoing | on-going | on going |
      started | commenced | open | active | wip | work in progress | progressing | in hand |
      in development | in train | begun | live | current | incomplete | not complete | not completed |
      outstanding | continuing | in delivery | in draft | drafted | started - in progress`,
  delayed: `
      delayed | behind | behind schedule | slipped | slipping | at risk | off track | off-track |
      off target | late | not on track | not on target | in progress - delayed |
      in progress - behind schedule | not achieved | not met | issues | blocked | slippage |
      some slippage | minor delay | significant delay`,
  onHold: 'on hold | on-hold | onhold | hold | paused | suspended | stalled | parked | halted | in abeyance',
  notStarted: `
      not started | not yet started | yet to start | not begun | to start | not commenced | to do |
      todo | to be started | planned | not due | not yet due | not due to start | future | new |
      scheduled | not implemented | no progress | not actioned | unstarted | due to start |
      yet to commence | yet to begin`,
  reprogrammed: `
      deferred | reprogrammed | re-programmed | rescheduled | re-scheduled | reprofiled | re-profiled |
      extended | extension agreed | extension approved | postponed | date revised | revised`,
  superseded: `
      superseded | merged | replaced | subsumed | duplicate | transferred | moved | incorporated |
      combined`,
  cancelled: `
      cancelled | canceled | withdrawn | deleted | removed | no longer required | no longer needed |
      no longer relevant | no longer applicable | abandoned | rejected | not accepted | dropped | void |
      not applicable | discontinued | stopped | terminated`,
  noUpdate: `
      no update | no update received | no update provided | awaiting update | update awaited |
      update required | no data | no information | no response | nil return | tbc | n/a | - | – |
      not reported | update outstanding | update requested | none | unknown`,
};

export const STATUS_COLUMN: ReadonlyMap<string, Status> = new Map(
  (Object.entries(VALUES) as [Status, string][]).flatMap(([status, values]) =>
    values.split('|').map((value) => [value.trim(), status] as const),
  ),
);
