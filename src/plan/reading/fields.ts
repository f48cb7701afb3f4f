/**
 * What headers mean: the one list of synonyms (docs/adding-a-synonym.md).
 * Sources: the five seed plans, council and NHS plans listed in docs/sources of the field research.
 */
import type { Field } from '../model';

/** Two lists of headers, parted by bars: certain ones, then weak ones. */
function list(certain: string, weak: string): readonly [readonly string[], readonly string[]] {
  const words = (text: string): string[] =>
    text
      .split('|')
      .map((word) => word.trim())
      .filter(Boolean);
  return [words(certain), words(weak)];
}

/**
 * Headers by field, tidied (lower case, letters and figures only). The first list is certain by itself; the second only
 * when the contents agree or nothing better is there.
 */
export const SYNONYMS: Readonly<
  Record<Field, readonly [certain: readonly string[], weak: readonly string[]]>
> = {
  ref: list(
    `
      objective no | objective ref | objective number | task no | task number | issue no | issue ref | finding no | finding ref | outcome no | standard no | milestone no | priority ref | risk no | project ref |
      ref | refs | ref no | ref number | reference | reference no | reference number | no | nos |
      number | id | action id | action no | action number | action ref | action reference | item no |
      item number | rec no | rec ref | recommendation no | recommendation number | recommendation ref |
      pa ref | ip ref | unique ref | unique id | s n | sn | sr no | code | risk id | risk ref |
      issue id | poam id | weakness id | log no | task id | wbs | plan ref | kloe | line`,
    'item | rec',
  ),
  section: list(
    `
      work area | area of work | programme area |
      sub theme | subtheme | sub area | strand | workstrand | work strand | chapter | part | key area | key theme | plan area |
      section | theme | work stream | workstream | work area | development area | strategic priority |
      priority area | directorate | bucket name | bucket | category | domain | programme | project |
      improvement theme | pillar | audit | audit title | audit name | audit area | service area |
      service | key line of enquiry | priority theme | improvement priority | area of focus |
      focus area | priority no | team`,
    'area | priority | subject | topic | function | department | year',
  ),
  area: list(
    `
      description of risk | description of issue | issue description | description of finding | nature of risk |
      required improvement | improvement required | improvements required | improvement needed | improvements needed | what is the issue | what is the problem | issue to be addressed | identified need | need identified | area to improve | key finding | key findings | audit recommendation | ofsted finding | ofsted findings |
      area for improvement | areas for improvement | ofsted area for improvement | area of improvement |
      item to be rectified | finding | findings | issue | issues | issue identified | cqc finding |
      audit finding | recommendation | recommendations | ofsted recommendation |
      inspection recommendation | area of weakness | weakness | weakness description |
      risk description | what needs to improve | what do we need to improve | what needs to change |
      problem | gap | gap identified | standard | requirement | must do should do requirement |
      area of concern | concern | learning | lesson | lessons learned | key issue | learning point |
      improvement area | cqc requirement | regulation | area for development | why`,
    'observation | topic',
  ),
  outcome: list(
    `
      outcome | outcomes | outcomes to achieve | outcome to achieve | outcome to be achieved |
      desired outcome | desired outcomes | intended outcome | intended outcomes | expected outcome |
      expected outcomes | objective | objectives | aim | aims | goal | goals | what success looks like |
      what does success look like | what will success look like | what does good look like |
      what good looks like | what do we want to achieve | what we want to achieve | what we want |
      strategic objective | outcome sought | required outcome | outcome required | vision |
      outcome impact | success looks like | strategic goal`,
    'purpose',
  ),
  action: list(
    `
      how will we get there | what are we doing | how we will do it | how will it be done | what we are going to do | what will be done | what needs doing | actions we will take | action we will take | our actions | smart action | smart actions | task activity | key deliverables | key deliverable | improvement activity | planned activity | planned activities | development activity |
      action | actions | key action | key actions | specific action | specific actions |
      action required | actions required | action to be taken | actions to be taken | action to take |
      agreed action | agreed actions | action title | action description | action point |
      action points | action needed | actions needed | action agreed | proposed action |
      proposed actions | planned action | planned actions | improvement action | improvement actions |
      what | how | what will we do | what we will do | what are we going to do | what do we need to do |
      what needs to be done | what needs to happen | what action will be taken |
      what actions will be taken | how will we do it | how will we do this | how will we achieve this |
      how will this be achieved |
      how impact and progress will be measured and how we will know when it is achieved |
      key activities | activity | activities | task | tasks | task name | task description | milestone |
      milestones | deliverable | deliverables | management response | management action |
      agreed management action | mitigating actions | mitigating action | mitigation | mitigations |
      mitigation action | mitigation plan | corrective actions | remedial action | remediation plan |
      planned milestones | steps | key steps | key tasks | intervention | recommended action |
      required action | action item | action items | action steps | actions to achieve |
      actions to address | priority actions | to do | we will | action plan | details of action |
      action details | work required`,
    `
      description | details | detail | recommendation | recommendations | response | objective |
      objectives | item`,
  ),
  lead: list(
    `
      who is accountable | named person | person named | who will take the lead | lead role | lead s |
      who is leading | whos leading | assigned | person leading | led by | leading | executive sponsor | exec sponsor | accountable exec | accountable executive | whose job | lead professionals | delegated to | tasked to | nominated lead | responsible team | delivery owner | action holder |
      lead | leads | lead officer | lead officers | lead officer s | lead org officer |
      lead org and officer | lead organisation | lead agency | agency lead | lead agencies |
      lead person | lead name | lead director | lead member | lead professional | lead manager |
      action lead | project lead | theme lead | exec lead | executive lead | executive director |
      manager lead | operational lead | service lead | delivery lead | strategic lead | who |
      who will lead | who will do it | by whom | by who | who is responsible | whos responsible |
      who will be responsible | person responsible | persons responsible | person s responsible |
      person responsible for each task | responsible | responsible person | responsible officer |
      responsible officers | responsible lead | responsible manager | responsible agency |
      responsible party | responsibility | officer responsible | officer | accountable officer |
      accountable lead | accountable person | owner | owners | action owner | task owner | risk owner |
      issue owner | owned by | ownership | assigned to | assigned to user | assignee | allocated to |
      champion | sro | senior responsible officer | senior responsible owner | project manager |
      project sponsor | sponsor | named lead | lead officer em | lead partner | point of contact | poc |
      responsible lead officer | action by | for action by | lead responsibility | resource owner |
      lead and support`,
    'name | agency | contact | team | manager | director',
  ),
  accountable: list(
    `
      reporting to | reporting to accountable body | accountable body | accountable to |
      accountable board | accountability | accountable | portfolio holder | cabinet member |
      monitored by | overseen by | strategic oversight | governance | governance group |
      governance board | oversight | oversight group | board | committee | board committee | sub group |
      subgroup | reports to | reporting body`,
    '',
  ),
  timescale: list(
    `
      quarter | month | delivery quarter |
      timescale | timescales | time scale | time scales | timescale target | timescale for completion |
      time frame | timeframe | timeframes | time frames | timeline | timelines | when | by when |
      when by | when will it be done | when will we do it | when will this be done | target timescale |
      completion timescale | schedule | time | dates | delivery timescale`,
    'date | target | period',
  ),
  start: list(
    `
      start | start date | started | commencement date | date started | planned start |
      planned start date | begin | from | actual start | start by`,
    '',
  ),
  due: list(
    `
      scheduled completion | by |
      target resolution date | resolution date | to be done by | needed by | required by | delivery by | deliver by | target completion | completion target date | date to complete | agreed deadline | action deadline |
      due | due date | original | due by | date due | deadline | deadline date | target date |
      target completion date | target date for completion | target for completion | completion date |
      planned completion | planned completion date | planned end date | scheduled completion date |
      expected completion | expected completion date | estimated completion date | complete by |
      to be completed by | completed by | completion by | completion due | completion target |
      end date | end | finish | finish date | implementation date | original implementation date |
      original target date | original due date | original date | original deadline |
      original completion date | agreed date | agreed implementation date | milestone date |
      delivery date | date for completion | date to be completed | date to be completed by |
      date required | implement by | date of implementation | target implementation date |
      action due date | action by date | finish by | target end date | current due date`,
    'date | target | planned | action date',
  ),
  revisedDue: list(
    `
      extended deadline | extended timescale | extended target date | revised completion |
      current due | current target | current target date | current deadline | new target date | amended target date | re forecast date | reforecast date | date revised to |
      revised | revised date | revised due date | revised target date | revised target | revised completion date |
      revised target completion date | revised timescale | revised timescales | revised deadline |
      revised implementation date | revised end date | extension requested | extension date |
      extended date | extended to | anticipated completion date | anticipated completion |
      forecast date | forecast completion | forecast completion date | forecast end date | new date |
      new due date | new deadline | new target date | slipped to | amended date | latest date |
      updated target date | proposed revised date`,
    '',
  ),
  completedOn: list(
    `
      closed | completed date actual |
      actual resolution date | date done | signed off on | date of sign off | date fully implemented |
      completed on | actual | completed date | date completed | date of completion | actual completion date |
      actual completion | actual date | actual finish | actual end date | date closed | closed date |
      closed on | closure date | date of closure | date achieved | date action completed |
      date complete | completion date actual | date signed off | sign off date | date implemented`,
    'completion date',
  ),
  raisedOn: list(
    `
      raised | logged | logged on |
      date raised | raised on | raised date | date opened | opened | date identified | date logged |
      date added | date of meeting | meeting date | mtg date | date created | created | created on |
      date recorded | original detection date | date reported | date agreed | date entered`,
    '',
  ),
  raisedBy: list(
    `
      raised by | identified by | logged by | requested by | originator | created by | reported by |
      proposed by | submitted by`,
    '',
  ),
  reviewedOn: list(
    `
      date of last review | last review | last reviewed | review date | date reviewed | next review |
      next review date | reviewed | reviewed on | date of review | last updated | date updated |
      updated on | date of update | update date | date of last update | last update date`,
    '',
  ),
  approver: list(
    `
      approver | approved by | approval | signed off by | sign off | signed off | sign off by |
      authorised by | verified by | validated by | closure approved by | quality assured by | qa by`,
    '',
  ),
  progress: list(
    `
      what have we achieved | what have we achieved so far | what we have achieved | how we are doing | achievements to date | what has changed | what have we done so far | where are we up to | position update | rolling update | action progress | progress rating comments | evidence of progress to date | summary update |
      progress | progress update | progress updates | progress to date | progress made |
      progress report | progress against action | progress notes | progress commentary |
      progress and impact | progress so far | progress status update | current progress |
      current position | position | position statement | update | updates | latest update |
      current update | status update | monthly update | quarterly update | action update |
      update on progress | update since last meeting | update comments | commentary | narrative |
      action taken | actions taken | what have we done | what has been done | what we have done |
      how are we doing | how are we doing so far | how well are we doing | what progress have we made |
      what has happened | where are we now | key milestones achieved in enacting recommendation |
      date of completion and outcome | key developments | achievements | achieved to date |
      milestone changes | outcome report | latest position | summary of progress | work undertaken |
      implementation update | reasons for slippage | corrective action`,
    `
      comment | comments | notes | note | remarks | outcome | feedback | response | latest comments |
      officer comments | further comments`,
  ),
  evidence: list(
    `
      evidence | evidence of completion | evidence of progress | evidence of impact | evidence sources |
      evidence source | evidence required | evidence for performance indicators | evidence base |
      evidence log | evidence provided | evidence available | evidence of implementation |
      evidence of achievement | evidence assurance | supporting evidence | source of evidence |
      sources of evidence | assurance | assurance evidence | assurances | how will we evidence this |
      how will we evidence | what is the evidence | proof | evidence location | evidence link |
      evidence and impact | evidence and assurance | completion evidence`,
    '',
  ),
  successMeasure: list(
    `
      what will success look like and how will we measure it | how we will know | how will we know we have got there | how will we know it has made a difference | success indicator | success indicators | expected result | expected results | measurable outcome | measurable outcomes |
      success measure | success measures | success criteria | success criterion | measure of success |
      measures of success | measure | measures | outcome measure | outcome measures |
      output outcome measurement | performance measure | performance measures | performance indicator |
      performance indicators | kpi | kpis | kpi measure | indicator | indicators | how will we know |
      how will we know we have succeeded | how will we know it is working |
      how will we know it has worked | how will we know if we have succeeded |
      how will we measure success | how will we measure impact | how will success be measured |
      how will impact be measured | how and when will impact be measured | impact measures |
      impact measure |
      what impact is expected once action area is completed how and when will impact be measured |
      expected impact | intended impact | desired impact | what difference will it make |
      what difference will this make | what will be different | key performance indicators |
      target measure | performance target`,
    'target | output | outputs',
  ),
  monitoring: list(
    `
      monitoring | monitoring mechanism | monitoring mechanism and frequency | monitoring arrangements |
      monitoring and evaluation | monitoring method | how will it be monitored |
      how will this be monitored | how monitored | assurance mechanism | reporting mechanism |
      reporting arrangements | reporting frequency | review mechanism | quality assurance | frequency |
      frequency of review | monitoring process`,
    '',
  ),
  impact: list(
    `
      impact on children | impact on children and families | impact for children | outcomes for children | evidence of difference made | what has been the impact |
      impact | impact to date | impact achieved | impact so far |
      what impact has the progress made so far made on the lives of children and young people |
      what impact has been made | what difference has it made | what difference has this made |
      what difference have we made | so what | difference made | outcome impact | outcomes achieved |
      outcome achieved | benefits | benefit`,
    'outcome | outcomes',
  ),
  nextSteps: list(
    `
      next steps | next step | further action | further actions | further action required |
      further actions required | future actions | future action | actions outstanding |
      outstanding actions | what next | what do we need to do next | planned next steps |
      propose additional work to ensure all priorities are completed to timescale development work is effective |
      additional work | work still to do | remaining actions | recovery action | recovery plan`,
    '',
  ),
  status: list(
    `
      done | done y n | complete yes no | completed yes no | is it done | action complete | action closed |
      status | current status | action status | status of action | state | stage | completion status |
      implementation status | overall status | progress status | open closed | open or closed |
      delivery status | task status | complete | completed | completed y n | complete y n |
      status of implementation | late`,
    'progress',
  ),
  percentComplete: list(
    `
      percent complete | complete percent | percentage complete | complete | percentage | pct complete |
      percent completed | percentage completed | completion percentage | progress percent | percent`,
    '',
  ),
  rag: list(
    `
      rag | rag rating | rag ratings | rag status | rag score | r a g | r a g rating | red amber green |
      red amber green rag rating | brag | brag rating | brag status | b r a g | bragg | rating |
      ratings | traffic light | traffic lights | current rag | overall rag | delivery rag |
      progress rag | rag rated | rag progress | rag process | rag completion | delivery confidence |
      delivery confidence assessment | dca | colour | ragb | gray rag | action rag | outcome rag |
      impact rag | this month rag | risk rag | rag now`,
    'status | current status | progress | process | completion | confidence | score',
  ),
  trend: list(
    `
      trend | direction of travel | dot | direction | travel | movement | change since last report |
      previous rag | last rag | previous rating | last rating | rag last month | previous status`,
    '',
  ),
  resources: list(
    `
      resource | resources | resources required | resource implications | resource required | cost |
      costs | budget | funding | financial implications | resourcing`,
    '',
  ),
  risk: list(
    `
      risk | risks | risks to delivery | risk to delivery | risks and issues | barriers |
      barriers to progress | risk level | risk rating | risk score | risks and mitigation |
      dependencies | issues and risks | challenges | interdependencies | likelihood | score`,
    'impact',
  ),
  priority: list(
    `
      priority | priority level | priority rating | high medium low | h m l | must do should do |
      must should | must do | importance | urgency | severity | grade | criticality | priority h m l`,
    '',
  ),
  source: list(
    `
      control | control ref |
      ofsted ref | ofsted reference | inspection ref | origin of action | where from | arising from | inspection finding ref |
      source | sources | origin | ofsted para no | ofsted para | para | paragraph | report |
      report reference | inspection | inspection report | source of recommendation | source of action |
      source document | para no | report para | linked to | links to | link to | plan link |
      referenced to | meeting | forum | agenda item`,
    'year',
  ),
};

/** Fields that several columns may claim (two leads, two ratings). */
export const SEVERAL: ReadonlySet<Field> = new Set<Field>([
  'lead',
  'rag',
  'progress',
  'successMeasure',
  'area',
  'section',
  'resources',
  'risk',
  'source',
  'impact',
  'nextSteps',
  'monitoring',
  'reviewedOn',
  'accountable',
  'priority',
  'evidence',
  'trend',
  'outcome',
]);
