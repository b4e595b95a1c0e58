package org.linli.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.ProblemMessages;
import org.linli.platform.problem.Rejection;

/** Checks that each refusal of a module speaks Chinese and English, with every placeholder filled and no constant left as its name. */
public final class ProblemMessagesCheck {

    private ProblemMessagesCheck() {}

    /** Returns what is wrong, one sentence a fault; fails when the package holds no refusal at all. */
    public static List<String> faults(String basePackage, List<String> bundles) {
        JavaClasses classes = WrittenClasses.of(basePackage);
        ProblemMessages messages = new ProblemMessages(bundles);
        List<String> faults = new ArrayList<>();
        int seen = 0;
        for (JavaClass candidate : classes) {
            if (!candidate.isAssignableTo(Rejection.class)
                    || candidate.isInterface()
                    || candidate.getModifiers().contains(JavaModifier.ABSTRACT)) {
                continue;
            }
            seen++;
            for (Rejection rejection : samples(candidate.reflect())) {
                for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                    messages.find(rejection.code(), rejection.details(), locale)
                            .ifPresentOrElse(
                                    message -> {
                                        if (message.matches(".*\\{\\w+}.*")) {
                                            faults.add(rejection.code() + " (" + locale
                                                    + ") leaves a placeholder open: " + message);
                                        }
                                        if (locale.equals(Locale.SIMPLIFIED_CHINESE)
                                                && !ChineseTexts.foreignWords(message, Set.of())
                                                        .isEmpty()) {
                                            faults.add(rejection.code() + " says foreign words: " + message);
                                        }
                                    },
                                    () -> faults.add(rejection.code() + " has no message in " + locale));
                }
            }
        }
        if (seen == 0) {
            faults.add("no refusal found below " + basePackage);
        }
        return faults;
    }

    private static List<Rejection> samples(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Rejection.class::cast)
                    .toList();
        }
        if (!type.isRecord()) {
            throw new IllegalStateException(type + " is neither a record nor an enum");
        }
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        int mostConstants = Arrays.stream(types)
                .filter(Class::isEnum)
                .mapToInt(e -> Objects.requireNonNull(e.getEnumConstants()).length)
                .max()
                .orElse(1);
        List<Rejection> samples = new ArrayList<>();
        for (int i = 0; i < mostConstants; i++) {
            int turn = i;
            Object[] values = Arrays.stream(types)
                    .map(component -> component.isEnum() ? constant(component, turn) : sample(component))
                    .toArray();
            samples.add(make(type, types, values));
        }
        return samples;
    }

    /** Every constant gets its turn, so that each is said in words once. */
    private static Object constant(Class<?> type, int turn) {
        Object[] constants = Objects.requireNonNull(type.getEnumConstants());
        return constants[turn % constants.length];
    }

    private static Rejection make(Class<?> type, Class<?>[] types, @Nullable Object[] values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return (Rejection) constructor.newInstance(values);
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("no sample of " + type + " can be made", e.getCause());
        }
    }

    private static final Map<Class<?>, Object> SAMPLES = new HashMap<>(Map.ofEntries(
            Map.entry(String.class, "样本"),
            Map.entry(int.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(Integer.class, 1),
            Map.entry(Long.class, 1L),
            Map.entry(boolean.class, true),
            Map.entry(double.class, 1.0),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(LocalDate.class, LocalDate.EPOCH),
            Map.entry(Duration.class, Duration.ofMinutes(1)),
            Map.entry(List.class, List.of()),
            Map.entry(Set.class, Set.of()),
            Map.entry(Map.class, Map.of())));

    private static @Nullable Object sample(Class<?> type) {
        if (SAMPLES.containsKey(type)) {
            return SAMPLES.get(type);
        }
        if (type.isEnum()) {
            return Objects.requireNonNull(type.getEnumConstants())[0];
        }
        if (type.isRecord()) {
            RecordComponent[] components = type.getRecordComponents();
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return constructor.newInstance(
                        Arrays.stream(components).map(c -> sample(c.getType())).toArray());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("no sample of " + type + " can be made", e);
            }
        }
        throw new IllegalStateException("no sample value for " + type);
    }
}
