package metaverse.universe;

/// A member as others see one.
public record Who(MemberId id, String name, boolean guest) {}
