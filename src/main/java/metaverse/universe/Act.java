package metaverse.universe;

/// Who acts, and where.
record Act(Session session, Member by, Room room) {
    String title() {
        return room.where().name();
    }

    boolean isOwner() {
        return room.role(by) == Role.OWNER || isOperator();
    }

    /// Whether this one may be told what to do.
    boolean isOver(Member other) {
        if (other == by || other.isTrusted()) {
            return false;
        }
        return isOperator() || (isOwner() ? room.role(other) != Role.OWNER : room.role(other) == Role.MEMBER);
    }

    private boolean isOperator() {
        return by.isTrusted() || session.isOperator();
    }

    Change.Audit audit(String act, Object whom, Object detail) {
        return new Change.Audit(by.name.shown(), act, room.number(), title(), whom.toString(), detail.toString());
    }
}
