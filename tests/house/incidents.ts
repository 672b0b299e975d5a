/**
 * What befell neighbours of this program (their published advisories), and what its own subject brings: one class a
 * line. Each has a test that bears its name, and a guard (`guards.ts`) without which that test fails.
 */
export const INCIDENTS = {
  stored_script: '1. a script stored in a name or a text',
  link_scheme: '2. a link that runs: javascript:, data:',
  raw_blocks: '3. markup of those who administer, shown as it is',
  reflected_script: '4. a script sent back by a parameter of the address',
  unpublished_shown: '5. one face of the data that forgets who may see it',
  no_ownership: '6. an act on what is somebody else’s',
  open_module: '7. a part for some, open to whoever signed in',
  any_column: '8. filtering or sorting by what is not offered',
  framed_private: '9. what is not public, by an embedding or an unguessable address',
  other_instance: '10. an identifier or a token of another house',
  export_replayed: '11. a file of one’s data, asked again by nobody or by another',
  inner_address: '12. an address of the inside, asked on somebody’s behalf',
  token_purpose: '13. a token for one purpose that opens another',
  endless_invitation: '14. an invitation that does not end',
  twice_at_once: '15. the same act twice at once',
  formula: '16. a formula in a cell of an export',
  line_breaks: '17. a line break that adds a header or a calendar line',
  unfolding: '18. a small file that unfolds to a huge one',
  tally: '19. a tally that is not that of the ballots',
  small_cells: '20. a few people told apart by a count, or by two counts',
  deep_file: '21. a file that is deeper than any reader',
  trail: '22. a trail of decisions that somebody alters',
  mass_assignment: '23. a field that nobody offered, taken all the same',
} as const;

export type Incident = keyof typeof INCIDENTS;
