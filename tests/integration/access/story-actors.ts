import type { StoryHelper, StoryPerson } from '../../support/story.ts';
import type { ActorName } from './expected-access.ts';

/** Who of the story stands for whom, seen from the consultancy and from 江城驿站. */
export const STORY_ACTORS: Readonly<Record<ActorName, StoryPerson | StoryHelper | null>> = {
  nobody: null,
  stranger: 'stranger',
  'other member': 'neighbourMember',
  'other administrator': 'neighbour',
  member: 'member',
  administrator: 'administrator',
  'other manager': 'otherManager',
  manager: 'manager',
  officer: 'officer',
  approver: 'approver',
  'front desk': 'frontDesk',
  auditor: 'auditor',
  'district auditor': 'districtAuditor',
  liaison: 'liaison',
  'canteen operator': 'canteenOperator',
};
