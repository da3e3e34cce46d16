/** Line icons, drawn for this page. */
function Icon({ d }: { d: string }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}

export const HashIcon = () => <Icon d="M8 3 6 17M14 3l-2 14M4 7.5h13M3 12.5h13" />;
export const LockIcon = () => <Icon d="M5.500 9h9v7.500h-9zM7 9V6.500a3 3 0 0 1 6 0V9" />;
export const StepIcon = () => (
  <Icon d="M4 4h4.500v4.500H4zM11.500 11.500H16V16h-4.500zM6.250 8.500v5.250h5.250" />
);
export const HomeIcon = () => <Icon d="M3.5 9 10 3.5 16.5 9v7.5h-4v-5h-5v5h-4z" />;
export const BookIcon = () => <Icon d="M5 4.5h8.5a2 2 0 0 1 2 2v9H7a2 2 0 0 1-2-2zM8 8h5M8 11h3" />;
export const ReplyIcon = () => (
  <Icon d="M3.5 5.5A1.5 1.5 0 0 1 5 4h10a1.5 1.5 0 0 1 1.5 1.5v7A1.5 1.5 0 0 1 15 14H9l-3.5 3v-3H5a1.5 1.5 0 0 1-1.5-1.5z" />
);
export const TrashIcon = () => <Icon d="M4 6h12M8 6V4h4v2M5.5 6l.7 10h7.6l.7-10M8.5 9v4.5M11.5 9v4.5" />;
export const CloseIcon = () => <Icon d="M5 5l10 10M15 5 5 15" />;
export const BackIcon = () => <Icon d="M12.5 4 6.5 10l6 6" />;
export const SendIcon = () => <Icon d="M4 4.5 17 10 4 15.500l1.800-5.500zM5.800 10H11" />;
export const EyeIcon = () => (
  <Icon d="M2.500 10S5.200 5 10 5s7.500 5 7.500 5-2.700 5-7.500 5-7.500-5-7.500-5zM10 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4" />
);
export const MoreIcon = () => <Icon d="M4.600 10h.800M9.600 10h.800M14.600 10h.800" />;
export const ThumbUpIcon = () => (
  <Icon d="M6.500 9 9.500 3.500c1.500 0 2 1 1.700 2.200L10.700 8H15a1.500 1.500 0 0 1 1.400 1.900l-1.300 5a1.500 1.500 0 0 1-1.400 1.100H6.500zM6.500 9H3.500v7h3" />
);
export const ThumbDownIcon = () => (
  <Icon d="M13.500 11l-3 5.500c-1.500 0-2-1-1.700-2.200L9.300 12H5a1.500 1.500 0 0 1-1.400-1.900l1.300-5A1.500 1.500 0 0 1 6.300 4h7.200zM13.500 11h3V4h-3" />
);
export const BoltIcon = () => <Icon d="M11 2.500 4.500 11.500H10l-1 6 6.500-9H10z" />;
