/** Days on which a department lets nothing change. */
export interface FreezeResult {
  readonly department: string;
  readonly department_title: string;
  readonly from: string;
  /** Its last day. */
  readonly to: string;
  readonly why: string | null;
}
