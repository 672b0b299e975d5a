interface GradientBarProps {
  /** Height of the line inside its drawing. */
  y: number;
  radius: number;
  /** From 0 to 100; nothing when it is not known. */
  position: number | undefined;
  /** Room kept at both ends, in hundredths of the width, so that a mark at a pole stays whole. */
  margin: number;
}

/** One bar and its mark, as wide as the drawing it stands in. */
export const GradientBar = ({ y, radius, position, margin }: GradientBarProps) => {
  const at = (value: number) => `${margin + (value * (100 - 2 * margin)) / 100}%`;
  return (
    <>
      <line
        class={position === undefined ? 'bar-line is-unknown' : 'bar-line'}
        x1={at(0)}
        x2={at(100)}
        y1={y}
        y2={y}
      />
      {position !== undefined && (
        <>
          <line class="bar-middle" x1="50%" x2="50%" y1={y - radius} y2={y + radius} />
          <circle class="bar-mark" cx={at(position)} cy={y} r={radius} />
        </>
      )}
    </>
  );
};
